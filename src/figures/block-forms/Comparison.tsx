import { useEffect, useMemo } from 'react';
import type { Graph } from '../../graph/graph.ts';
import type { Form } from '../../graph/spec.ts';
import { useLanguage } from '../../language/language.tsx';
import { shortNumber } from '../../language/short-number.ts';
import { gapOf } from '../../reference/gap.ts';
import type { Values } from '../../reference/values.ts';
import { report } from '../../share/report.ts';
import { ScaleLegend } from '../colour/ScaleLegend.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { LiveStatus } from '../live/LiveStatus.tsx';
import { useLatest } from '../live/use-latest.ts';
import { useModel } from '../live/use-model.ts';
import { usePicture } from '../live/use-picture.ts';
import { type RunState, useRun } from '../live/use-run.ts';
import type { Misplacement } from './block.ts';
import { gapSentence } from './describe-gap.ts';
import { mapScales, mapsGeometry } from './geometry-maps.ts';
import { trainedGraphs } from './trained.ts';
import { trained } from './trained-block.ts';

const output = `${trained.block}.out`;

/** The three forms, run: their maps, and where they are furthest apart. */
export default function Comparison({ misplaced }: { misplaced: Misplacement }) {
  const language = useLanguage();
  const { t } = language;
  const model = useModel(trained.model);
  const visit = usePicture();
  const graphs = useMemo(() => model.model && trainedGraphs(model.model.graph, misplaced), [model.model, misplaced]);
  const a = useRun(model.model, graphs?.a, visit.picture, [output]);
  const b = useRun(model.model, graphs?.b, visit.picture, [output]);
  const c = useRun(model.model, graphs?.c, visit.picture, [output]);
  const runs = [a, b, c];
  const answers = (run: RunState, graph: Graph | undefined) =>
    run.status === 'ready' && run.of?.graph === graph && run.of?.picture === visit.picture;
  const settled = answers(a, graphs?.a) && answers(b, graphs?.b) && answers(c, graphs?.c);
  const [ofA, ofB, ofC] = runs.map((run) => run.result?.maps[output]);
  const fresh = useMemo(
    () => (settled && ofA && ofB && ofC ? { a: ofA, b: ofB, c: ofC } : undefined),
    [settled, ofA, ofB, ofC],
  );
  const maps = useLatest(fresh);
  const gaps = useMemo(() => maps && { a: gapOf(maps.a, maps.c), b: gapOf(maps.b, maps.c) }, [maps]);
  const largest = gaps && Math.max(gaps.a.largest, gaps.b.largest);
  useEffect(() => {
    if (settled && largest !== undefined) report('block-forms.compared', { largest, broken: misplaced !== 'none' });
  }, [settled, largest, misplaced]);
  const channel = gaps ? (gaps.a.largest >= gaps.b.largest ? gaps.a.channel : gaps.b.channel) : 0;
  return (
    <>
      <LiveStatus model={model} picture={visit} runs={runs} />
      {maps && gaps && (
        <>
          <Drawing
            name={t('block-forms.trained.name')}
            layout={(width) => mapsGeometry(maps, channel, width, language)}
          />
          <MapLegends maps={maps} channel={channel} />
          <p aria-live="polite" className="experiment-result">
            {gapSentence(gaps, channel, misplaced, language)}
          </p>
        </>
      )}
    </>
  );
}

function MapLegends({ maps, channel }: { maps: Readonly<Record<Form, Values>>; channel: number }) {
  const language = useLanguage();
  const { outputs, gaps } = mapScales(maps, channel);
  const write = (value: number) => shortNumber(value, language);
  return (
    <>
      <ScaleLegend label={language.t('block-forms.map.outputs')} low={write(outputs.low)} high={write(outputs.high)} />
      {gaps.high > 0 && (
        <ScaleLegend label={language.t('block-forms.map.gaps')} low={write(gaps.low)} high={write(gaps.high)} />
      )}
    </>
  );
}
