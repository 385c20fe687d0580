import { useMemo } from 'react';
import { countNetwork, parametersOf } from '../../graph/counts.ts';
import { useLanguage } from '../../language/language.tsx';
import { milliseconds } from '../clock/describe.ts';
import { type Pair, SIDES } from './pair.ts';
import { ROUNDS, useTimes } from './use-times.ts';

/** What the two networks are, cost and achieve: counted, read off their cards, and measured here. */
export function Facts({ pair }: { pair: Pair }) {
  const { t, number, percent } = useLanguage();
  const times = useTimes(pair.own.model, pair.other.model);
  const counts = useMemo(() => SIDES.map((side) => countNetwork(pair[side].model.graph)), [pair]);
  const cards = SIDES.map((side) => pair[side].model.card);
  const time = (place: number) => {
    if (times.status === 'measuring') return t('lab.compare.time.measuring');
    const median = times.medians?.[place];
    if (median === undefined) return t('lab.compare.time.failed');
    return t('lab.time', { ms: milliseconds(median, number) });
  };
  const rows: readonly (readonly [string, ...string[]])[] = [
    [
      t('lab.compare.setting'),
      ...cards.map((card) => `C\u00a0=\u00a0${card.cardinality}, d\u00a0=\u00a0${card.pathWidth}`),
    ],
    [t('lab.card.parameters'), ...counts.map((each) => number(parametersOf(each)))],
    [t('lab.compare.multiplyAdds'), ...counts.map(({ multiplyAdds }) => number(multiplyAdds))],
    [t('lab.card.accuracy'), ...cards.map((card) => percent(card.accuracy, 2))],
    [t('lab.compare.time'), ...SIDES.map((_, place) => time(place))],
  ];
  return (
    <div className="compare-facts" data-times={times.status}>
      <table>
        <caption>{t('lab.compare.facts')}</caption>
        <thead>
          <tr>
            <td />
            {SIDES.map((side) => (
              <th key={side} scope="col" className={side}>
                {pair[side].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...values]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {SIDES.map((side, place) => (
                <td key={side}>{values[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {t('lab.compare.accuracy.note')} {t('lab.compare.time.note', { runs: ROUNDS })}
      </p>
      <button type="button" onClick={times.again}>
        {t('lab.compare.time.again')}
      </button>
    </div>
  );
}
