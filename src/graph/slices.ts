/**
 * The last 1×1 of a block as a sum over equal slices of its input: for C = 1, what comes nearest to paths.
 *
 * Slices are no paths: the 3×3 before them is one layer, and where it is dense each slice has read the whole width.
 */
import type { Place } from './draft.ts';
import { Draft } from './draft.ts';
import type { Graph, Node } from './graph.ts';
import { nodeOf } from './graph.ts';
import { pathNumbers } from './path-layer.ts';
import { withForm } from './rewrite.ts';
import { RewriteError } from './rewrite-error.ts';

/** Id of the term of one slice, which counts from 1. */
export function sliceTermId(block: string, slice: number): string {
  return `${block}.slice${slice}.conv3`;
}

/** Id of the sum of all slices' terms, in the place of conv3. */
export function sliceSumId(block: string): string {
  return `${block}.slices`;
}

/** Into how many equal slices so many channels can be cut: the divisors of the width, 1 left out. */
export function sliceCounts(width: number): number[] {
  return Array.from({ length: width - 1 }, (_, index) => index + 2).filter((count) => width % count === 0);
}

/**
 * The block in form (c) with conv3 = `slice1.conv3` + `slice2.conv3` + …: term i is what the last 1×1 makes of the i-th
 * of `count` equal slices of the channels after the 3×3. The same function but for rounding, and with as many slices as
 * paths term i is T_i(x). `without`: a slice that is switched off.
 * Throws RewriteError where the channels cannot be cut so, or there is no such slice.
 */
export function withSlices(graph: Graph, block: string, count: number, without?: number): Graph {
  const grouped = withForm(graph, block, 'c');
  const last = nodeOf(grouped, `${block}.conv3`);
  const input = nodeOf(grouped, last.inputs[0] ?? '');
  const { channels: width } = input.shape;
  const equal = pathNumbers(width).includes(count) && width % count === 0;
  if (!equal || (without !== undefined && !pathNumbers(count).includes(without))) {
    throw new RewriteError({ code: 'no-such-slice', block, width, count, ...(without !== undefined && { without }) });
  }
  const nodes = grouped.nodes.flatMap((node) =>
    node === last ? summedSlices(last, input, count, without) : [readingSum(node, last)],
  );
  return { ...grouped, nodes };
}

/** Each term is the whole 1×1 after a factor of 0 for all slices but its own. */
function summedSlices({ id, block = '', operation }: Node, input: Node, count: number, without?: number): Node[] {
  if (operation.kind !== 'convolution') throw new Error(`"${id}" is no convolution.`);
  const { bias, ...unbiased } = operation;
  const draft = new Draft([[input.id, input.shape]]);
  const place: Place = { block, role: 'aggregate' };
  const terms = pathNumbers(count).map((slice) => {
    const factors = pathNumbers(count).map((each) => (each === slice && each !== without ? 1 : 0));
    const cut = draft.add(`${block}.slice${slice}.scale`, { kind: 'scale', factors }, [input.id], place);
    // As with paths, the one bias goes into the first term only.
    return draft.add(sliceTermId(block, slice), { ...unbiased, ...(bias && slice === 1 && { bias }) }, [cut], place);
  });
  draft.add(sliceSumId(block), { kind: 'sum' }, terms, place);
  return draft.nodes;
}

function readingSum(node: Node, last: Node): Node {
  if (!node.inputs.includes(last.id)) return node;
  return { ...node, inputs: node.inputs.map((id) => (id === last.id ? sliceSumId(last.block ?? '') : id)) };
}
