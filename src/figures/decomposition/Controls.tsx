import { useLanguage } from '../../language/language.tsx';
import { Choice } from '../frame/Choice.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { Slider } from '../frame/Slider.tsx';
import { type KernelName, kernelNames, largestEntry, SIDE } from './kernels.ts';
import { kernelCount } from './trained.ts';
import './decomposition.css';

interface KernelControlsProps {
  readonly kernel: KernelName;
  readonly entries: readonly number[];
  readonly slice: number;
  readonly onKernel: (kernel: KernelName) => void;
  readonly onEntry: (place: number, value: number) => void;
  readonly onSlice: (slice: number) => void;
}

/** Which kernel, and its nine numbers, or which of the trained ones. */
export function KernelControls({ kernel, entries, slice, onKernel, onEntry, onSlice }: KernelControlsProps) {
  const { t } = useLanguage();
  return (
    <>
      <Choice
        label={t('decomposition.kernel')}
        options={kernelNames.map((value) => ({ value, label: t(`decomposition.kernel.${value}`) }))}
        value={kernel}
        onChange={onKernel}
      />
      {kernel === 'trained' ? (
        <Slider
          label={t('decomposition.slice')}
          value={slice}
          min={1}
          max={kernelCount}
          text={t('decomposition.sliceOf', { slice, count: kernelCount })}
          onChange={onSlice}
        />
      ) : (
        <fieldset className="control kernel-entries">
          <legend>{t('decomposition.entries')}</legend>
          <div>
            {entries.map((value, place) => {
              const label = t('decomposition.entry', {
                row: Math.floor(place / SIDE) + 1,
                column: (place % SIDE) + 1,
              });
              return (
                <NumberField
                  key={label}
                  label={label}
                  value={value}
                  min={-largestEntry}
                  max={largestEntry}
                  onChange={(next) => onEntry(place, next)}
                />
              );
            })}
          </div>
        </fieldset>
      )}
    </>
  );
}

interface RankControlProps {
  readonly view: 'spatial' | 'channel';
  readonly rank: number;
  /** The smaller side of what is taken apart. */
  readonly most: number;
  readonly onRank: (rank: number) => void;
}

/** How many pairs, or how wide a neck: the same number. */
export function RankControl({ view, rank, most, onRank }: RankControlProps) {
  const { t } = useLanguage();
  return (
    <Slider
      label={t(`decomposition.rank.${view}`)}
      value={rank}
      min={1}
      max={most}
      text={t(`decomposition.rankValue.${view}`, { rank })}
      onChange={onRank}
    />
  );
}
