import libraries from '../../../../content/libraries.json';
import { useLanguage } from '../../../language/language.tsx';
import { base } from '../../base.ts';

/** What the site is built on, with licences; the full texts are in files beside the pages. */
export function Libraries() {
  const { t, locale } = useLanguage();
  return (
    <>
      <h3 id="libraries">{t('about.libraries')}</h3>
      <ul className="libraries">
        {libraries.map((library) => (
          <li key={library.name}>
            <p>
              <a href={library.url}>{library.name}</a> <span>{library.licence}</span>
            </p>
            <p>{library.use[locale]}</p>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${base}/licences.md`}>{t('about.licenceTexts')}</a>
        <br />
        <a href={`${base}/OFL.txt`}>{t('about.fontLicence')}</a>
      </p>
    </>
  );
}
