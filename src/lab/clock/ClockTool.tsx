import { useMemo } from 'react';
import { Drawing } from '../../figures/grammar/Drawing.tsx';
import { useLanguage } from '../../language/language.tsx';
import type { ToolProps } from '../tools/tool.ts';
import { describeTimes, spreadTexts } from './describe.ts';
import { clockGeometry } from './geometry.ts';
import { keyOf, spreadOf, type Times } from './times.ts';
import { ROUNDS, useClock } from './use-clock.ts';
import { type Way, waysOf } from './ways.ts';
import '../styles/clock.css';

/** Multiply-adds on paper beside the time that this device takes for them. */
export default function ClockTool({ lab }: ToolProps) {
  const language = useLanguage();
  const { t } = language;
  const { model } = lab;
  const ways = useMemo(() => (model ? waysOf(model.graph) : []), [model]);
  const clock = useClock(model, lab.visit.picture, ways);
  const running = clock.status === 'running';
  return (
    <div className="clock">
      <p className="clock-start">
        <button type="button" disabled={!model || !lab.visit.picture} onClick={running ? clock.stop : clock.start}>
          {t(running ? 'lab.clock.stop' : clock.status === 'idle' ? 'lab.clock.start' : 'lab.clock.again')}
        </button>{' '}
        <span role="status">{running && t('lab.clock.round', { round: clock.round, rounds: ROUNDS })}</span>
      </p>
      {clock.status === 'failed' && <p role="alert">{t('lab.error.run-failed')}</p>}
      {clock.times.size > 0 && (
        <>
          <Drawing
            name={t('lab.tool.clock')}
            description={t('lab.clock.drawing')}
            layout={(width) => clockGeometry(ways, clock.times, width, language)}
          />
          <Legend />
          <TimesTable ways={ways} times={clock.times} />
          {/* While it runs the numbers still move. */}
          <p aria-live="polite" className="clock-sentence">
            {!running && describeTimes(ways, clock.times, language)}
          </p>
        </>
      )}
      <div className="clock-words">
        <p>{t('lab.clock.about.stock')}</p>
        <p>{t('lab.clock.about.ours')}</p>
        <p>{t('lab.clock.about.count')}</p>
      </div>
    </div>
  );
}

function Legend() {
  const { t } = useLanguage();
  return (
    <p className="clock-legend hint">
      <span>
        <span className="ours" aria-hidden /> {t('lab.clock.kernels.ours')}
      </span>
      <span>
        <span className="stock" aria-hidden /> {t('lab.clock.kernels.stock')}
      </span>
      <span>{t('lab.clock.spread')}</span>
    </p>
  );
}

function TimesTable({ ways, times }: { ways: readonly Way[]; times: Times }) {
  const { t, number } = useLanguage();
  const cell = (way: Way, kernels: 'ours' | 'stock') => {
    const spread = spreadOf(times.get(keyOf(way.name, kernels)));
    if (!spread) return way.kernels.includes(kernels) ? '–' : t('lab.clock.none');
    return t('lab.clock.cell', spreadTexts(spread, number));
  };
  return (
    <div className="scroll-table" tabIndex={0} role="region" aria-label={t('lab.tool.clock')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('lab.clock.way')}</th>
            <th scope="col">{t('lab.clock.multiplyAdds')}</th>
            <th scope="col">{t('lab.clock.convolutions')}</th>
            <th scope="col">{t('lab.clock.kernels.ours')}</th>
            <th scope="col">{t('lab.clock.kernels.stock')}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map((way) => (
            <tr key={way.name} data-way={way.name}>
              <th scope="row">{t(`lab.clock.way.${way.name}`)}</th>
              <td>{number(way.multiplyAdds)}</td>
              <td>{number(way.convolutions)}</td>
              <td>{cell(way, 'ours')}</td>
              <td>{cell(way, 'stock')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
