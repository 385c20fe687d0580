/** The network as the overview lays it out: which maps stand where. Known before any weight has arrived. */
import { type Graph, nodeOf, type Shape } from '../../graph/graph.ts';
import { blocksOf, cardinalityOf } from '../../graph/read-block.ts';
import { firstMaps, type Lane, lanesOf, type Maps } from './lanes.ts';

/** Maps that one block card may show in its lanes, and those of its result below them. */
const LANE_MAPS = 32;
const RESULT_MAPS = 4;
const STEM_MAPS = 12;

export interface BlockCardPlan {
  readonly block: string;
  readonly cardinality: number;
  readonly pathWidth: number;
  readonly output: Shape;
  /** After the 3×3 of each path. */
  readonly lanes: readonly Lane[];
  /** What the block passes on. */
  readonly result: Maps;
}

export interface Overview {
  readonly stem: { readonly maps: Maps; readonly shape: Shape };
  readonly stages: readonly (readonly BlockCardPlan[])[];
  readonly pool: Maps;
}

/** Lays a network in form (c) out. */
export function overviewOf(graph: Graph): Overview {
  const cards = blocksOf(graph).map((block) => cardOf(graph, block));
  const stageOf = (card: BlockCardPlan) => card.block.split('.', 1)[0];
  const names = [...new Set(cards.map(stageOf))];
  const stem = nodeOf(graph, 'stem.out').shape;
  return {
    stem: { maps: firstMaps('stem.out', stem.channels, STEM_MAPS), shape: stem },
    stages: names.map((name) => cards.filter((card) => stageOf(card) === name)),
    pool: firstMaps('pool', nodeOf(graph, 'pool').shape.channels, Number.POSITIVE_INFINITY),
  };
}

function cardOf(graph: Graph, block: string): BlockCardPlan {
  const cardinality = cardinalityOf(graph, block);
  const pathWidth = nodeOf(graph, `${block}.relu2`).shape.channels / cardinality;
  const output = nodeOf(graph, `${block}.out`).shape;
  return {
    block,
    cardinality,
    pathWidth,
    output,
    lanes: lanesOf(`${block}.relu2`, { cardinality, pathWidth }, LANE_MAPS),
    result: firstMaps(`${block}.out`, output.channels, RESULT_MAPS),
  };
}

/** The nodes whose values a card needs. */
export function nodesOfCard({ block }: Pick<BlockCardPlan, 'block'>): string[] {
  return [`${block}.relu2`, `${block}.out`];
}
