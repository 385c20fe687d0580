/** Runs that an analysis is made of: once for all terms, then once with each of them switched off. */
import type { Graph } from '../../graph/graph.ts';
import type { Values } from '../../reference/values.ts';
import type { Apart } from './apart.ts';
import { type Gram, gramOf } from './gram.ts';
import { type Importance, importanceOf } from './importance.ts';

/** What is known so far. */
export interface Analysis {
  readonly gram: Gram;
  /** Logits with everything on. */
  readonly whole: ArrayLike<number>;
  /** Term by term, as far as they have been switched off. */
  readonly importances: readonly Importance[];
}

/** Runs the graph on the picture and gives the values of the wanted nodes; those of `keep` stay for the next runs. */
export type RunOnPicture = (
  graph: Graph,
  taps: readonly string[],
  keep?: readonly string[],
) => Promise<Readonly<Record<string, Values>>>;

const LOGITS = 'logits';

/** Goes on from what is known and tells of every step. Rejects as soon as a run does. */
export async function analyse(
  apart: Apart,
  run: RunOnPicture,
  known: Analysis | undefined,
  tell: (analysis: Analysis) => void,
): Promise<void> {
  let analysis = known ?? (await begin(apart, run));
  tell(analysis);
  for (let term = analysis.importances.length + 1; term <= apart.terms.length; term++) {
    const maps = await run(apart.without(term), [LOGITS]);
    const importance = importanceOf(analysis.whole, of(maps, LOGITS).data);
    analysis = { ...analysis, importances: [...analysis.importances, importance] };
    tell(analysis);
  }
}

async function begin({ graph, terms, kept }: Apart, run: RunOnPicture): Promise<Analysis> {
  const maps = await run(graph, [...terms, LOGITS], kept);
  return { gram: gramOf(terms.map((id) => of(maps, id))), whole: of(maps, LOGITS).data, importances: [] };
}

function of(maps: Readonly<Record<string, Values>>, id: string): Values {
  const values = maps[id];
  if (!values) throw new Error(`The run gave no "${id}".`);
  return values;
}
