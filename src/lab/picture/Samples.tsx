import { useEffect, useRef } from 'react';
import { addressOf, describeSample, type Sample, samples } from '../../figures/live/samples.ts';
import { className } from '../../language/class-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { useRoving } from '../keyboard/use-roving.ts';

interface SamplesProps {
  readonly current: Sample | undefined;
  readonly onChoose: (id: string) => void;
}

/** The strip of sample pictures, each with the class that it is meant to be: Tab stops once, arrow keys go on. */
export function Samples({ current, onChoose }: SamplesProps) {
  const { t, locale } = useLanguage();
  const roving = useRoving(current?.id ?? samples[0]?.id ?? '');
  const strip = useRef<HTMLDivElement>(null);
  const id = current?.id;
  // Where the strip is pushed sideways, the chosen picture is in sight; the page itself does not move.
  useEffect(() => {
    const chosen = strip.current?.querySelector<HTMLElement>(`[data-sample="${id}"]`);
    if (strip.current && chosen) bringIn(strip.current, chosen);
  }, [id]);
  return (
    <div className="samples" ref={strip} role="group" aria-label={t('lab.samples')} {...roving.group}>
      {samples.map((sample) => (
        <button
          key={sample.id}
          type="button"
          data-sample={sample.id}
          data-stop={sample.id}
          tabIndex={roving.tabIndex(sample.id)}
          aria-pressed={sample.id === current?.id}
          onClick={() => onChoose(sample.id)}
        >
          <img src={addressOf(sample)} alt={describeSample(sample, locale)} width="256" height="256" />
          <span>{className(t, sample.class)}</span>
        </button>
      ))}
    </div>
  );
}

function bringIn(strip: HTMLElement, chosen: HTMLElement): void {
  const left = chosen.offsetLeft - strip.offsetLeft - strip.scrollLeft;
  const room = strip.clientWidth - chosen.offsetWidth;
  if (left < 0 || left > room) strip.scrollLeft += left - room / 2;
}
