import type { Lane } from '../cardinality/lanes.ts';
import { bottomOf, topOf } from '../grammar/bounds.ts';
import type { Box, Lane as Ground, Label, Line, Mark, Stack } from '../grammar/mark.ts';
import { subscript } from '../grammar/text-width.ts';
import { columnOf, type Frame, nameOf } from './frame.ts';
import { since } from './stills.ts';

/** Products, then functions, then open networks: one in each column. */
export function operationMarks(frame: Frame): Mark[] {
  return frame.lanes.map((lane) => {
    if (lane.kind === 'folded') return folded(frame, lane.stack);
    return since(frame.state, 'network') ? ground(frame, lane) : box(frame, lane);
  });
}

function folded(frame: Frame, stack: Stack): Stack {
  return { ...stack, id: 'op.folded', ...columnOf(frame, { kind: 'folded', stack }) };
}

type Path = Extract<Lane, { readonly kind: 'path' }>;

/** A product is small; a function fills the column, so that it can be opened. */
function box(frame: Frame, lane: Path): Box {
  const { state, language } = frame;
  const column = columnOf(frame, lane);
  const product = state.still === 'neuron';
  const height = product ? 38 : column.height;
  const i = subscript(lane.path);
  return {
    kind: 'box',
    id: `op.${nameOf(lane)}`,
    part: `${product ? 'w' : 'path'}${lane.path}`,
    from: [since(state, 'whole') ? 'x' : `x${lane.path}`],
    says: language.t(`neuron-to-block.operation.${keyOf(frame)}`, { i }),
    ...column,
    y: column.y + (column.height - height) / 2,
    height,
    lines: [nameOfOperation(frame, i)],
    tags: [],
    step: 'transform',
    joinLeft: 0,
    joinRight: 0,
  };
}

function keyOf({ state }: Frame): 'neuron' | 'functions' | 'whole' {
  if (state.still === 'neuron' || state.still === 'functions') return state.still;
  return 'whole';
}

function nameOfOperation({ state }: Frame, i: string): Label {
  if (state.still === 'neuron') return [{ text: `w${i}` }, { text: `x${i}`, role: 'x' }];
  const input = state.still === 'functions' ? `x${i}` : 'x';
  return [{ text: `T${i}`, role: 'path' }, { text: '(' }, { text: input, role: 'x' }, { text: ')' }];
}

/** The opened box around its three layers. */
function ground(frame: Frame, lane: Path): Ground {
  const i = subscript(lane.path);
  const column = columnOf(frame, lane);
  return {
    kind: 'lane',
    id: `op.${nameOf(lane)}`,
    part: `path${lane.path}`,
    says: frame.language.t('neuron-to-block.operation.network', { i }),
    ...column,
    x: column.x - 4,
    width: column.width + 8,
    number: `T${i}(x)`,
  };
}

/** The three layers inside each opened box, and the ways between them. */
export function layerMarks({ state, lanes }: Frame, operations: readonly Mark[]): Mark[] {
  if (!since(state, 'network')) return [];
  return lanes.flatMap((lane): Mark[] => {
    if (lane.kind === 'folded') return [];
    const around = operations.find(({ id }) => id === `op.${nameOf(lane)}`);
    const boxes = lane.boxes.map((each): Box => ({ ...each, origin: `op.${nameOf(lane)}` }));
    const [first] = boxes;
    const ways = boxes.slice(1).map((each, index) => {
      const before = boxes[index] ?? each;
      return way(`${before.id}.out`, bottomOf(before), topOf(each), [before.id, each.id]);
    });
    const entry =
      first && around?.kind === 'lane'
        ? [
            way(`enter.${nameOf(lane)}`, topOf({ ...around, x: first.x, width: first.width }), topOf(first), [
              around.id,
              first.id,
            ]),
          ]
        : [];
    return [...entry, ...ways, ...boxes];
  });
}

function way(
  id: string,
  from: Line['points'][number],
  to: Line['points'][number],
  ends: readonly [string, string],
): Line {
  return { kind: 'line', id, points: [from, to], look: 'flow', curve: 'straight', arrow: true, ends };
}
