/** "What if": paths and shortcuts of any block, weakened, strengthened or switched off. */
import type { Graph } from '../../graph/graph.ts';
import { blocksOf, cardinalityOf } from '../../graph/read-block.ts';
import { scalePath, scaleShortcut } from '../../graph/scale.ts';
import type { Edit } from '../../share/edits.ts';

/** What an edit changes. */
export type Part = Edit['part'];

/** What the parts of the laboratory know of the edits. */
export interface Editing {
  /** Those that the network has the parts for. */
  readonly edits: readonly Edit[];
  /** Changes the list of all edits, in which there may be some for other networks. */
  readonly onEdit: (change: (all: readonly Edit[]) => readonly Edit[]) => void;
}

/** What the part is multiplied by; 1 where nobody has changed it. */
export function factorOf(edits: readonly Edit[], block: string, part: Part): number {
  return edits.find((each) => each.block === block && each.part === part)?.factor ?? 1;
}

/** The edits with another factor for this part, from the picture to the classes; the same edits make the same list. */
export function withFactor(edits: readonly Edit[], block: string, part: Part, factor: number): Edit[] {
  const others = edits.filter((each) => each.block !== block || each.part !== part);
  return factor === 1 ? others : [...others, { block, part, factor }].toSorted(inOrder);
}

/** Switched off where the part is on, however strong; on again where it is off. */
export function toggled(edits: readonly Edit[], block: string, part: Part): Edit[] {
  return withFactor(edits, block, part, factorOf(edits, block, part) === 0 ? 1 : 0);
}

export function editsOf(edits: readonly Edit[], block: string): Edit[] {
  return edits.filter((each) => each.block === block);
}

export function withoutBlock(edits: readonly Edit[], block: string): Edit[] {
  return edits.filter((each) => each.block !== block);
}

/** The edits that this network has the parts for, and the others, which another network may have. */
export function sortOut(
  graph: Graph,
  edits: readonly Edit[],
): { readonly edits: readonly Edit[]; readonly missing: readonly Edit[] } {
  const paths = new Map(blocksOf(graph).map((block) => [block, cardinalityOf(graph, block)]));
  const has = ({ block, part }: Edit) => {
    const cardinality = paths.get(block);
    return cardinality !== undefined && (part === 'shortcut' || part <= cardinality);
  };
  return { edits: edits.filter(has), missing: edits.filter((each) => !has(each)) };
}

/** The network with its edits, which it must have the parts for; the very same one where there are none. */
export function editedGraph(graph: Graph, edits: readonly Edit[]): Graph {
  return edits.reduce((edited, { block, part, factor }) => {
    return part === 'shortcut' ? scaleShortcut(edited, block, factor) : scalePath(edited, block, part, factor);
  }, graph);
}

function inOrder(a: Edit, b: Edit): number {
  const place = ({ part }: Edit) => (part === 'shortcut' ? Number.POSITIVE_INFINITY : part);
  return a.block.localeCompare(b.block, 'en', { numeric: true }) || place(a) - place(b);
}
