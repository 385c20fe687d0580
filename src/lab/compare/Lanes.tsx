import { useMemo, useState } from 'react';
import { joined, rangeOf } from '../../figures/colour/range.ts';
import { useLanguage } from '../../language/language.tsx';
import { foldedPaths } from '../overview/lanes.ts';
import { Scale } from './Outputs.tsx';
import { PairMap } from './PairMap.tsx';
import { type Pair, SIDES } from './pair.ts';
import { type PathRow, pathRows } from './path-rows.ts';

/** Maps of one row on each side; wider paths say how many more there are. */
const MOST = 8;

/** The paths of the two networks row by row; the one with fewer is cut to fit. */
export function Lanes({ pair }: { pair: Pair }) {
  const { t } = useLanguage();
  const [unfolded, setUnfolded] = useState(false);
  const { own, other } = pair;
  const rows = useMemo(
    () => pathRows([own.cardinality, other.cardinality], [own.middle.shape.channels, other.middle.shape.channels]),
    [own, other],
  );
  const range = useMemo(() => joined([rangeOf(own.middle), rangeOf(other.middle)]), [own.middle, other.middle]);
  if (!range) return null;
  const node = `${pair.block}.relu2`;
  const row = (each: PathRow) => (
    <div
      key={each.row}
      className="compare-lane"
      role="img"
      aria-label={t('lab.compare.row.says', {
        row: each.row,
        own: own.label,
        ownCount: each.own.length,
        other: other.label,
        otherCount: each.other.length,
      })}
    >
      <span className="path-number">{each.row}</span>
      {SIDES.map((side) => (
        <div key={side} className={`lane ${side}`}>
          {each[side].slice(0, MOST).map((channel) => (
            <PairMap key={channel} side={side} node={node} values={pair[side].middle} channel={channel} range={range} />
          ))}
          {each[side].length > MOST && (
            <span className="more">{t('lab.more', { count: each[side].length - MOST })}</span>
          )}
        </div>
      ))}
    </div>
  );
  return (
    <section className="compare-lanes">
      <h4>{t('lab.compare.lanes')}</h4>
      <p className="hint">
        <LanesNote pair={pair} rows={rows.length} />
      </p>
      <Scale range={range} />
      <div className="compare-lane heads" aria-hidden>
        <span />
        {SIDES.map((side) => (
          <span key={side} className={`compare-name ${side}`}>
            {pair[side].label}
          </span>
        ))}
      </div>
      {foldedPaths(rows.length, unfolded).map((entry) =>
        typeof entry === 'number' ? (
          rows.slice(entry - 1, entry).map(row)
        ) : (
          <button type="button" className="fold" key="fold" onClick={() => setUnfolded(true)}>
            {t('lab.fold.open', { from: entry.from, to: entry.to })}
          </button>
        ),
      )}
    </section>
  );
}

function LanesNote({ pair, rows }: { pair: Pair; rows: number }) {
  const { t } = useLanguage();
  const { own, other, sameWeights } = pair;
  if (sameWeights) return t('lab.compare.lanes.same');
  if (own.cardinality === other.cardinality) return t('lab.compare.lanes.equal');
  const [many, few] = own.cardinality > other.cardinality ? [own, other] : [other, own];
  return t('lab.compare.lanes.cut', {
    many: many.label,
    few: few.label,
    C: few.cardinality,
    channels: few.middle.shape.channels,
    rows,
  });
}
