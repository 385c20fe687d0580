import libraries from '../../../../content/libraries.json';
import { useLanguage } from '../../../language/language.tsx';
import { base } from '../../base.ts';
import { ScrollTable } from './ScrollTable.tsx';

/** What the site is built on, with licences; the full texts are in a file beside the pages. */
export function Libraries() {
  const { t, locale } = useLanguage();
  return (
    <>
      <ScrollTable caption={t('about.libraries')}>
        <tbody>
          {libraries.map((library) => (
            <tr key={library.name}>
              <th scope="row">
                <a href={library.url}>{library.name}</a>
              </th>
              <td>{library.use[locale]}</td>
              <td>{library.licence}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p>
        <a href={`${base}/licences.md`}>{t('about.licenceTexts')}</a>
      </p>
    </>
  );
}
