import { createContext, useContext } from 'react';
import type { Graph, Shape } from '../graph/graph.ts';
import type { FeatureMaps } from '../network/protocol.ts';
import type { Scales } from './colour/scales.ts';

/** One channel of one node. */
export interface MapPlace {
  readonly node: string;
  readonly channel: number;
}

/** What the parts of the laboratory know about the maps on screen. */
export interface Maps {
  /** The values that have been read back so far, by node. */
  readonly values: ReadonlyMap<string, FeatureMaps>;
  readonly scales: Scales;
  /** Shape of a node, before its values are there too. */
  readonly shapeOf: (node: string) => Shape;
  /** The map that is open, if one is. */
  readonly selected: MapPlace | undefined;
  /** Whether a map is the open one, under the name that any form gives it. */
  readonly isOpen: (place: MapPlace) => boolean;
  readonly select: (place: MapPlace | undefined) => void;
}

export const MapsContext = createContext<Maps | undefined>(undefined);

export function useMaps(): Maps {
  const maps = useContext(MapsContext);
  if (!maps) throw new Error('useMaps needs a laboratory around it.');
  return maps;
}

/** Shapes of the nodes of several graphs; the first graph that has the node decides. */
export function shapesOf(...graphs: readonly Graph[]): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>();
  for (const graph of graphs.toReversed()) for (const { id, shape } of graph.nodes) shapes.set(id, shape);
  return shapes;
}

export function sameShapes(a: ReadonlyMap<string, Shape>, b: ReadonlyMap<string, Shape>): boolean {
  const same = (one: Shape, other: Shape | undefined) =>
    one.height === other?.height && one.width === other.width && one.channels === other.channels;
  return a.size === b.size && [...a].every(([id, shape]) => same(shape, b.get(id)));
}

export function samePlace(a: MapPlace | undefined, b: MapPlace | undefined): boolean {
  return a?.node === b?.node && a?.channel === b?.channel;
}
