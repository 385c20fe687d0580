import type { Range } from '../../figures/colour/range.ts';
import { useLanguage } from '../../language/language.tsx';
import type { FeatureMaps } from '../../network/protocol.ts';
import { useRoving } from '../keyboard/use-roving.ts';
import { PairMap } from './PairMap.tsx';
import type { SideName } from './pair.ts';

interface MapGridProps {
  readonly side: SideName;
  readonly name: string;
  readonly node: string;
  readonly values: FeatureMaps;
  readonly channels: readonly number[];
  readonly range: Range;
  /** The channel that stands out, and whether the reader points at it or it is the match of one. */
  readonly lit: number | undefined;
  readonly pointed: boolean;
}

/** Maps of one network to point at; arrow keys go from one to the next. */
export function MapGrid({ side, name, node, values, channels, range, lit, pointed }: MapGridProps) {
  const { t } = useLanguage();
  const roving = useRoving(String(channels[0]));
  return (
    <div className="compare-grid" role="group" aria-label={name} {...roving.group}>
      {channels.map((channel) => (
        <button
          key={channel}
          type="button"
          className={channel === lit ? (pointed ? 'map-button pointed' : 'map-button match') : 'map-button'}
          data-stop={channel}
          data-side={side}
          data-map={channel}
          tabIndex={roving.tabIndex(String(channel))}
          aria-pressed={pointed && channel === lit}
          aria-label={t('lab.compare.map', { name, channel })}
        >
          <PairMap side={side} node={node} values={values} channel={channel} range={range} />
        </button>
      ))}
    </div>
  );
}
