import { useMemo } from 'react';
import { networkLabel, trainedNetworks } from '../../figures/live/trained-networks.ts';
import { useLatest } from '../../figures/live/use-latest.ts';
import { type ModelState, useModel } from '../../figures/live/use-model.ts';
import { type RunState, useRun } from '../../figures/live/use-run.ts';
import type { Graph } from '../../graph/graph.ts';
import { blocksOf, cardinalityOf } from '../../graph/read-block.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import type { Model } from '../../network/network.ts';
import { softmax } from '../../reference/softmax.ts';
import { useShared } from '../../share/use-shared.ts';
import type { LaboratoryState } from '../state/use-laboratory.ts';
import { otherNetwork, SUITABLE } from './other-network.ts';
import type { Pair, Side } from './pair.ts';

/** Stands in the address for the block that is open above. */
const OPEN = 'open';

export interface Comparison {
  /** Name of the network beside; undefined where there is none. */
  readonly chosen: string | undefined;
  readonly choose: (name: string) => void;
  /** Whether the reader has changed anything in the laboratory's network. */
  readonly edited: boolean;
  readonly blocks: readonly string[];
  /** The block that is compared, and whether it follows the open one. */
  readonly block: string;
  readonly follows: boolean;
  readonly setBlock: (block: string | undefined) => void;
  readonly loaded: ModelState;
  readonly runs: readonly RunState[];
  /** Both networks on one picture; the last ones until the next have answered. */
  readonly pair: Pair | undefined;
}

/** Runs the laboratory's network, with the reader's edits, and another one as it was trained. */
export function useComparison({ model, graph, opened, visit }: LaboratoryState): Comparison {
  const { t } = useLanguage();
  const [wanted, choose] = useShared('lab.compare.with', SUITABLE);
  const [wantedBlock, writeBlock] = useShared('lab.compare.block', OPEN);
  const edited = model !== undefined && graph !== model.graph;
  const chosen = model && otherNetwork(trainedNetworks, model.card.name, edited, wanted)?.name;
  const loaded = useModel(chosen);
  const beside = loaded.model?.card.name === chosen ? loaded.model : undefined;

  const blocks = useMemo(() => blocksOf(graph), [graph]);
  const follows = !blocks.includes(wantedBlock);
  const block = follows ? (opened.view?.block ?? blocks.at(-1) ?? '') : wantedBlock;
  const taps = useMemo(() => ['logits', `${block}.out`, `${block}.relu2`], [block]);
  const ownRun = useRun(model, model && graph, visit.picture, taps);
  const otherRun = useRun(beside, beside?.graph, visit.picture, taps);

  const pair = useMemo(() => {
    const own = sideOf(t, model, graph, ownRun, block, edited);
    const other = sideOf(t, beside, beside?.graph, otherRun, block, false);
    if (!own || !other || ownRun.of?.picture !== otherRun.of?.picture) return undefined;
    const sameWeights = own.model === other.model;
    const named = sameWeights ? { ...other, label: t('lab.compare.plain', { name: other.label }) } : other;
    return { block, own, other: named, sameWeights };
  }, [t, model, graph, ownRun, beside, otherRun, block, edited]);
  return {
    chosen,
    choose,
    edited,
    blocks,
    block,
    follows,
    setBlock: (next) => writeBlock(next ?? OPEN),
    loaded,
    runs: [ownRun, otherRun],
    pair: useLatest(pair),
  };
}

/** One side, once its run answers for this network, graph and block. */
function sideOf(
  t: Words,
  model: Model | undefined,
  graph: Graph | undefined,
  { of, result }: RunState,
  block: string,
  edited: boolean,
): Side | undefined {
  const [logits, out, middle] = ['logits', `${block}.out`, `${block}.relu2`].map((node) => result?.maps[node]);
  if (!model || !graph || of?.model !== model || of.graph !== graph || !logits || !out || !middle) return undefined;
  const name = networkLabel(model.card);
  return {
    label: edited ? t('lab.compare.edited', { name }) : name,
    model,
    shares: softmax(logits.data),
    cardinality: cardinalityOf(graph, block),
    out,
    middle,
  };
}
