/**
 * One block written out as nodes, in form (a), (b) or (c) (paper Fig. 3 and §4).
 *
 * Roles: `split` is the first 1×1 with its BN and ReLU. `transform` is the 3×3 with its BN and ReLU, and in
 * form (a) also the last 1×1 of each path, since it ends T_i. `aggregate` is what brings the paths together:
 * `paths` in (a), `concat` and the last 1×1 in (b), the last 1×1 in (c), and bn3 in all of them. `shortcut`
 * is the way of x, `output` the final sum and ReLU.
 */
import type { BlockParts, Layer } from './block.ts';
import type { Place } from './draft.ts';
import { Draft } from './draft.ts';
import type { Convolution, Node, Pair } from './graph.ts';
import { pathLayer, pathNumbers, summedLayer } from './path-layer.ts';
import type { Form } from './spec.ts';
import { blockDiagonal } from './weight.ts';

/**
 * Ways to write form (a) that look right and are wrong: a ReLU at the end of each path, the last BN in each
 * path instead of after their sum, the last bias in each path instead of once.
 */
export type Break = 'reluBeforeSum' | 'batchNormPerPath' | 'biasInEveryPath';

/** How a block is written. `dense`: form (c) with the block-diagonal dense 3×3. `breaks`: only in form (a). */
export interface Writing {
  readonly form: Form;
  readonly dense?: boolean;
  readonly breaks?: readonly Break[];
}

/** The nodes of the block, in order; the last one is `<id>.out`. */
export function blockNodes(parts: BlockParts, writing: Writing): Node[] {
  const draft = new Draft([[parts.input, parts.inputShape]]);
  const write = { a: summedPaths, b: concatenatedPaths, c: groupedPath }[writing.form];
  const batchNorm = writing.breaks?.includes('batchNormPerPath') ? undefined : parts.last.batchNorm;
  const aggregate: Place = { block: parts.id, role: 'aggregate' };
  const residual = draft.normalize(`${parts.id}.bn3`, batchNorm, write(draft, parts, writing), aggregate);
  const shortcut = writeShortcut(draft, parts);
  const place: Place = { block: parts.id, role: 'output' };
  const sum = draft.add(`${parts.id}.sum`, { kind: 'sum' }, [residual, shortcut], place);
  draft.add(`${parts.id}.out`, { kind: 'relu' }, [sum], place);
  return draft.nodes;
}

/** Form (a): Σ T_i(x), the last BN after the sum (paper footnote 6). */
function summedPaths(draft: Draft, parts: BlockParts, { breaks = [] }: Writing): string {
  const ends = pathNumbers(parts.cardinality).map((path) => writePathEnd(draft, parts, path, breaks));
  return draft.add(`${parts.id}.paths`, { kind: 'sum' }, ends, { block: parts.id, role: 'aggregate' });
}

/** A whole path of form (a), T_i, from x to its last 1×1. */
function writePathEnd(draft: Draft, parts: BlockParts, path: number, breaks: readonly Break[]): string {
  const { id, last, cardinality } = parts;
  const name = `${id}.path${path}`;
  const place: Place = { block: id, path, role: 'transform' };
  const share = summedLayer(last, path, cardinality);
  const layer = breaks.includes('biasInEveryPath') ? { ...last, ...share } : share;
  let value = writePath(draft, parts, path);
  value = draft.add(`${name}.conv3`, convolution(layer, 1, 1, 1), [value], place);
  if (breaks.includes('batchNormPerPath')) value = draft.normalize(`${name}.bn3`, last.batchNorm, value, place);
  return breaks.includes('reluBeforeSum') ? draft.add(`${name}.relu3`, { kind: 'relu' }, [value], place) : value;
}

/** Form (b): the paths side by side, then one 1×1 over all of them. */
function concatenatedPaths(draft: Draft, parts: BlockParts): string {
  const { id, last } = parts;
  const ends = pathNumbers(parts.cardinality).map((path) => writePath(draft, parts, path));
  const place: Place = { block: id, role: 'aggregate' };
  const concat = draft.add(`${id}.concat`, { kind: 'concat' }, ends, place);
  return draft.add(`${id}.conv3`, convolution(last, 1, 1, 1), [concat], place);
}

/** Form (c): one path whose 3×3 has C groups. */
function groupedPath(draft: Draft, parts: BlockParts, { dense = false }: Writing): string {
  const { id, first, middle, last, cardinality, stride, pathFactors } = parts;
  const kernel = dense ? { ...middle, weight: blockDiagonal(middle.weight, cardinality) } : middle;
  const split: Place = { block: id, role: 'split' };
  const transform: Place = { block: id, role: 'transform' };
  let value = draft.add(`${id}.conv1`, convolution(first, 1, 1, 1), [parts.input], split);
  value = draft.normalize(`${id}.bn1`, first.batchNorm, value, split);
  value = draft.add(`${id}.relu1`, { kind: 'relu' }, [value], split);
  value = draft.add(`${id}.conv2`, convolution(kernel, 3, stride, dense ? 1 : cardinality), [value], transform);
  value = draft.normalize(`${id}.bn2`, middle.batchNorm, value, transform);
  value = draft.add(`${id}.relu2`, { kind: 'relu' }, [value], transform);
  if (pathFactors.some((factor) => factor !== 1)) {
    value = draft.add(`${id}.scale`, { kind: 'scale', factors: pathFactors }, [value], transform);
  }
  return draft.add(`${id}.conv3`, convolution(last, 1, 1, 1), [value], { block: id, role: 'aggregate' });
}

/** One path from x to the ReLU after its 3×3 (and its factor, where it has one). */
function writePath(draft: Draft, parts: BlockParts, path: number): string {
  const { id, cardinality, stride } = parts;
  const name = `${id}.path${path}`;
  const first = pathLayer(parts.first, path, cardinality);
  const middle = pathLayer(parts.middle, path, cardinality);
  const split: Place = { block: id, path, role: 'split' };
  const transform: Place = { block: id, path, role: 'transform' };
  let value = draft.add(`${name}.conv1`, convolution(first, 1, 1, 1), [parts.input], split);
  value = draft.normalize(`${name}.bn1`, first.batchNorm, value, split);
  value = draft.add(`${name}.relu1`, { kind: 'relu' }, [value], split);
  value = draft.add(`${name}.conv2`, convolution(middle, 3, stride, 1), [value], transform);
  value = draft.normalize(`${name}.bn2`, middle.batchNorm, value, transform);
  value = draft.add(`${name}.relu2`, { kind: 'relu' }, [value], transform);
  const factor = parts.pathFactors[path - 1] ?? 1;
  return factor === 1 ? value : draft.add(`${name}.scale`, { kind: 'scale', factors: [factor] }, [value], transform);
}

function writeShortcut(draft: Draft, { id, input, projection, stride, shortcutFactor }: BlockParts): string {
  const place: Place = { block: id, role: 'shortcut' };
  let value = input;
  if (projection) {
    value = draft.add(`${id}.shortcut.conv`, convolution(projection, 1, stride, 1), [value], place);
    value = draft.normalize(`${id}.shortcut.bn`, projection.batchNorm, value, place);
  }
  if (shortcutFactor === 1) return value;
  return draft.add(`${id}.shortcut.scale`, { kind: 'scale', factors: [shortcutFactor] }, [value], place);
}

/** A square convolution, padded by half its kernel. */
export function convolution({ weight, bias }: Layer, size: number, stride: number, groups: number): Convolution {
  const half = Math.floor(size / 2);
  const kernel: Pair = [size, size];
  return { kind: 'convolution', kernel, stride, padding: [half, half], groups, weight, ...(bias && { bias }) };
}
