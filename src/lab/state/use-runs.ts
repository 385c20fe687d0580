import { useMemo } from 'react';
import { type RunState, useRun } from '../../figures/live/use-run.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Model } from '../../network/network.ts';
import type { Picture } from '../../network/picture/picture.ts';
import type { FeatureMaps } from '../../network/protocol.ts';
import { type Opened, passedOn } from './plan.ts';

export interface Runs {
  /** Values of all maps on screen. */
  readonly values: ReadonlyMap<string, FeatureMaps>;
  readonly prediction: RunState;
  /** The prediction of the network as trained; runs only while there are edits. */
  readonly usual: RunState;
  /** The run that shows the maps of the whole network. */
  readonly overview: RunState;
  /** The run of the opened graph, whose values belong together to the last bit. */
  readonly detail: RunState;
  /** Whether everything on screen answers for the present network, picture and opening. */
  readonly settled: boolean;
  /** The first run that failed. */
  readonly failed: RunState | undefined;
}

const PREDICTION: readonly string[] = ['logits'];

/** Runs what is wanted: the prediction first, then the maps of the overview, then what is open. */
export function useRuns(
  model: Model | undefined,
  edited: Graph,
  picture: Picture | undefined,
  overviewTaps: readonly string[],
  opened: Opened,
  detailTaps: readonly string[],
): Runs {
  // Whatever block is edited next, what comes before it is known.
  const keep = useMemo(() => passedOn(edited), [edited]);
  const prediction = useRun(model, model && edited, picture, PREDICTION, { keep });
  const changed = model && edited !== model.graph;
  const usual = useRun(model, changed ? model.graph : undefined, picture, PREDICTION);
  const overview = useRun(model, model && edited, picture, overviewTaps, { patient: true });
  const detail = useRun(model, model && opened.graph, picture, detailTaps, { keep, patient: true });
  const values = useMemo(
    () => new Map([overview.result, detail.result].flatMap((result) => Object.entries(result?.maps ?? {}))),
    [overview.result, detail.result],
  );
  const all = [prediction, overview, detail, ...(changed ? [usual] : [])];
  const settled = all.every(({ status, of }) => status === 'ready' && of?.model === model && of?.picture === picture);
  return {
    values,
    prediction,
    usual,
    overview,
    detail,
    settled:
      settled &&
      fits(prediction, edited) &&
      fits(overview, edited) &&
      fits(detail, opened.graph) &&
      [...detailTaps, ...overviewTaps].every((id) => values.has(id)),
    failed: all.find(({ status }) => status === 'error'),
  };
}

function fits({ of }: RunState, graph: Graph): boolean {
  return of?.graph === graph;
}
