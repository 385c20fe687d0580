import { addressOf, describeSample, type Sample, samples } from '../../figures/live/samples.ts';
import { className } from '../../language/class-name.ts';
import { useLanguage } from '../../language/language.tsx';
import { useRoving } from '../keyboard/use-roving.ts';

interface SamplesProps {
  readonly current: Sample | undefined;
  readonly onChoose: (id: string) => void;
}

/** The strip of sample pictures: Tab stops once, arrow keys go on. */
export function Samples({ current, onChoose }: SamplesProps) {
  const { t, locale } = useLanguage();
  const roving = useRoving(current?.id ?? samples[0]?.id ?? '');
  return (
    <div className="samples" role="group" aria-label={t('lab.samples')} {...roving.group}>
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
