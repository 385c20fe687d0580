import { useLanguage } from '../language/language.tsx';
import { Explained } from './Explained.tsx';

/** A reference as content/references.json has it, in one language. */
export interface Reference {
  readonly label: string;
  readonly authors: string;
  readonly title: string;
  readonly venue: string;
  readonly url: string;
}

/** A citation with its place, e.g. `<Cite id="resnext" place="§3.3, Fig. 3" />`. `entry` is filled in when compiled. */
export function Cite({ id, place, entry }: { id: string; place?: string; entry: Reference }) {
  const { t, locale } = useLanguage();
  const card = (
    <>
      <span className="card-authors">{entry.authors}</span>
      <cite>{entry.title}</cite>
      <span className="card-venue">{entry.venue}</span>
      {place ? <span className="card-place">{t('reading.place', { place })}</span> : null}
      <a className="card-more" href={entry.url} tabIndex={-1}>
        {t('reading.openSource')}
      </a>
    </>
  );
  return (
    <span className="cite">
      [
      <Explained href={`/${locale}/references/#${id}`} className="cite-link" card={card}>
        {place ? `${entry.label} ${place}` : entry.label}
      </Explained>
      ]
    </span>
  );
}
