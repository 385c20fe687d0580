import { useEffect, useMemo } from 'react';
import { withDenseKernel } from '../../graph/rewrite.ts';
import { useLanguage } from '../../language/language.tsx';
import { shortNumber } from '../../language/short-number.ts';
import { gapOf } from '../../reference/gap.ts';
import { report } from '../../share/report.ts';
import { ScaleLegend } from '../colour/ScaleLegend.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { LiveStatus } from '../live/LiveStatus.tsx';
import { useLatest } from '../live/use-latest.ts';
import type { ModelState } from '../live/use-model.ts';
import { usePicture } from '../live/use-picture.ts';
import { useRun } from '../live/use-run.ts';
import { gapSentence } from './describe-gap.ts';
import { mapScales, mapsGeometry } from './geometry-maps.ts';
import { middleOf, trainedTable } from './kernel.ts';

/** The grouped 3×3 of a trained block and its dense twin, both on the picture of the visit. */
export function Comparison({ model: loading, block }: { model: ModelState; block: string }) {
  const language = useLanguage();
  const { model } = loading;
  const visit = usePicture();
  const output = middleOf(block);
  const dense = useMemo(() => model && withDenseKernel(model.graph, block), [model, block]);
  const runs = [
    useRun(model, model?.graph, visit.picture, [output]),
    useRun(model, dense, visit.picture, [output]),
  ] as const;
  const settled = [model?.graph, dense].every(
    (graph, index) =>
      runs[index]?.status === 'ready' && runs[index].of?.graph === graph && runs[index].of?.picture === visit.picture,
  );
  const [groupedMap, denseMap] = runs.map(({ result }) => result?.maps[output]);
  const fresh = useMemo(
    () => (settled && groupedMap && denseMap ? { block, grouped: groupedMap, dense: denseMap } : undefined),
    [settled, block, groupedMap, denseMap],
  );
  const maps = useLatest(fresh);
  const gap = useMemo(() => maps && gapOf(maps.grouped, maps.dense), [maps]);
  useEffect(() => {
    if (settled && gap) report('grouped-kernel.compared', { largest: gap.largest });
  }, [settled, gap]);
  return (
    <>
      <LiveStatus model={loading} picture={visit} runs={runs} />
      {maps && gap && (
        <>
          <Drawing
            name={language.t('grouped-kernel.maps')}
            layout={(width) => mapsGeometry(maps, gap.channel, width, language)}
          />
          <ScaleLegend label={language.t('grouped-kernel.map.scale')} {...ends(mapScales(maps, gap.channel).outputs)} />
          {gap.largest > 0 && (
            <ScaleLegend label={language.t('grouped-kernel.map.gap')} {...ends(mapScales(maps, gap.channel).gap)} />
          )}
          <p aria-live="polite" className="experiment-result">
            {gapSentence(gap, trainedTable(maps.block), language)}
          </p>
        </>
      )}
    </>
  );

  function ends({ low, high }: { low: number; high: number }) {
    return { low: shortNumber(low, language), high: shortNumber(high, language) };
  }
}
