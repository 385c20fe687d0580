import { type SyntheticEvent, useCallback, useMemo, useState } from 'react';
import { joined, type Range, rangeOf } from '../../figures/colour/range.ts';
import { useLanguage } from '../../language/language.tsx';
import { ScaleBar } from '../colour/Legend.tsx';
import { correlationText } from '../value-text.ts';
import { describeMatch } from './describe.ts';
import { byStrength, matchesOf, meanCorrelation } from './likeness.ts';
import { MapGrid } from './MapGrid.tsx';
import { PairMap } from './PairMap.tsx';
import { type Pair, SIDES, type SideName } from './pair.ts';

/** Maps of each network before the reader wants all. */
const FEW = 24;

interface Pointed {
  readonly side: SideName;
  readonly channel: number;
}

/** What the block passes on in both networks; the map under the pointer lights with the one most like it. */
export function Outputs({ pair }: { pair: Pair }) {
  const language = useLanguage();
  const { t } = language;
  const { own, other, block } = pair;
  const matches = useMemo(() => matchesOf(own.out, other.out), [own.out, other.out]);
  const orders = useMemo(() => ({ own: byStrength(own.out), other: byStrength(other.out) }), [own.out, other.out]);
  const range = useMemo(() => joined([rangeOf(own.out), rangeOf(other.out)]), [own.out, other.out]);
  const [last, setPointed] = useState<Pointed>();
  const [all, setAll] = useState(false);
  const onPoint = useCallback((event: SyntheticEvent) => {
    const found = placeOf(event.target);
    if (found) setPointed(found);
  }, []);
  const pointed: Pointed = last ?? { side: 'own', channel: orders.own[0] ?? 0 };
  const match = matches[pointed.side][pointed.channel];
  const lit = (side: SideName) => (side === pointed.side ? pointed.channel : match?.channel);
  const means = SIDES.map((side) => meanCorrelation(matches[side]));
  const node = `${block}.out`;
  if (!range) return null;
  return (
    <section className="compare-outputs">
      <h4>{t('lab.compare.out')}</h4>
      <p className="hint">{t(pair.sameWeights ? 'lab.compare.sameTrained' : 'lab.compare.apartTrained')}</p>
      <Scale range={range} />
      <div className="compare-pair" onPointerOver={onPoint} onFocus={onPoint} onClick={onPoint}>
        {SIDES.map((side) => {
          const shown = all ? orders[side] : orders[side].slice(0, FEW);
          const counts = { name: pair[side].label, all: orders[side].length, count: shown.length };
          return (
            <div key={side}>
              <p className={`compare-name ${side}`}>{t(all ? 'lab.compare.every' : 'lab.compare.strongest', counts)}</p>
              <MapGrid
                side={side}
                name={pair[side].label}
                node={node}
                values={pair[side].out}
                channels={shown}
                range={range}
                lit={lit(side)}
                pointed={pointed.side === side}
              />
            </div>
          );
        })}
      </div>
      <button type="button" aria-pressed={all} onClick={() => setAll(!all)}>
        {t(all ? 'lab.compare.showFew' : 'lab.compare.showAll')}
      </button>
      <div className="compare-match">
        {SIDES.map((side) => {
          const channel = lit(side);
          return (
            <figure key={side} className={side}>
              {channel === undefined ? (
                <div className="map blank" />
              ) : (
                <PairMap side={side} node={node} values={pair[side].out} channel={channel} range={range} />
              )}
              <figcaption>
                {channel === undefined ? '–' : t('lab.compare.map', { name: pair[side].label, channel })}
              </figcaption>
            </figure>
          );
        })}
        <p aria-live="polite">{describeMatch(language, pair, matches, pointed)}</p>
      </div>
      {means[0] !== undefined && means[1] !== undefined && (
        <p>
          {t('lab.compare.mean', {
            own: own.label,
            other: other.label,
            mean: correlationText(language, means[0]),
            back: correlationText(language, means[1]),
          })}
        </p>
      )}
    </section>
  );
}

/** The range of both networks' maps. */
export function Scale({ range }: { range: Range }) {
  const { t } = useLanguage();
  return (
    <div className="compare-scale">
      <ScaleBar range={range} />
      <span className="hint">{t('lab.compare.oneScale')}</span>
    </div>
  );
}

function placeOf(target: EventTarget): Pointed | undefined {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-side]') : null;
  if (!button) return undefined;
  return { side: button.dataset['side'] === 'own' ? 'own' : 'other', channel: Number(button.dataset['map']) };
}
