import descriptions from '../../../../content/samples.json';
import samples from '../../../../public/samples/index.json';
import { useLanguage } from '../../../language/language.tsx';
import { base } from '../../base.ts';

type SampleId = keyof typeof descriptions;

/** Each sample picture with its author, licence and source. */
export function SampleCredits() {
  const { t, locale } = useLanguage();
  return (
    <ul className="credits">
      {samples.map((sample) => (
        <li key={sample.id}>
          <img src={`${base}/samples/${sample.file}`} width={64} height={64} loading="lazy" alt="" />
          <p>
            <strong>{descriptions[sample.id as SampleId][locale]}</strong>
            <span>{t('about.credit', { author: sample.author, licence: sample.licence })}</span>
            <small>{sample.source}</small>
          </p>
        </li>
      ))}
    </ul>
  );
}
