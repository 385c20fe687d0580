import { Link } from 'wouter';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../visit.ts';
import { paperMap } from './paper-map.ts';

/** A lesson of the course as the map shows it. */
export interface Stop {
  readonly slug: string;
  readonly title: string;
  readonly open: boolean;
}

/** Under which name the visit remembers that a lesson was read to its end. */
export function readName(slug: string): string {
  return `read/${slug}`;
}

/** The paper as a small diagram: a row for each section, a square for each lesson that reads it. */
export function CourseMap({ stops, current }: { stops: readonly Stop[]; current: string }) {
  const { t } = useLanguage();
  return (
    <div className="course-map">
      {paperMap.map(({ sections, lessons }) => (
        <div key={sections} className="map-row">
          <span className="map-sections">{sections === '+' ? t('reading.beyond') : sections}</span>
          <ul>
            {lessons.map((slug) => {
              const index = stops.findIndex((stop) => stop.slug === slug);
              const stop = stops[index];
              return stop ? <Square key={slug} stop={stop} number={index + 1} current={slug === current} /> : null;
            })}
          </ul>
        </div>
      ))}
    </div>
  );
}

function Square({ stop, number, current }: { stop: Stop; number: number; current: boolean }) {
  const { t, locale } = useLanguage();
  const read = useDone(readName(stop.slug));
  const label = t(read ? 'reading.stopRead' : 'reading.stop', { number, title: stop.title });
  return (
    <li>
      {stop.open ? (
        <Link
          className="map-square"
          href={`/${locale}/lessons/${stop.slug}/`}
          aria-current={current ? 'page' : undefined}
          data-read={read}
          aria-label={label}
          title={stop.title}
        >
          {number}
        </Link>
      ) : (
        <span className="map-square" title={t('reading.stopToCome', { title: stop.title })}>
          {number}
        </span>
      )}
    </li>
  );
}
