import { written } from '../../language/arithmetic.ts';
import { bottomOf, leftOf, rightOf, topOf } from '../grammar/bounds.ts';
import type { Area, Box, Cell, Junction, Line, Mark } from '../grammar/mark.ts';
import { outputOf, sumOf, termsOf } from './neuron.ts';
import { cellOf, type Frame } from './places.ts';

/** The sum of the products, and ReLU below it where it is switched on. */
export function resultMarks(frame: Frame, products: readonly Cell[]): { marks: Mark[]; bottom: number } {
  const { state, places } = frame;
  const sum = junction(frame, products);
  const total = resultCell(frame, 'total', places.middle - places.cell / 2, sumOf(termsOf(state)));
  const flows = products.map((product) => flow(product, sum, 'smooth'));
  const marks: Mark[] = [...flows, flow(sum, total, 'straight'), sum, total];
  if (state.activation === 'none') return { marks, bottom: total.y + total.height };
  const relu = reluBox(frame, total);
  const output = resultCell(frame, 'output', relu.y + relu.height + 22, outputOf(state, sumOf(termsOf(state))));
  return {
    marks: [...marks, down(total, relu), down(relu, output), relu, output],
    bottom: output.y + output.height,
  };
}

function junction({ places, language, state }: Frame, products: readonly Cell[]): Junction {
  const { x, width } = cellOf(places, 3, 0);
  return {
    kind: 'junction',
    id: 'sum',
    part: 'sum',
    from: products.map(({ id }) => id),
    says: language.t('neuron.sum', { D: state.inputs.length }),
    x,
    y: places.middle - width / 2,
    width,
    height: width,
    symbol: 'Σ',
    teeth: [],
    toothHeight: 0,
    role: 'sum',
  };
}

function resultCell({ places, language }: Frame, id: 'total' | 'output', y: number, value: number): Cell {
  return {
    kind: 'cell',
    id,
    part: id === 'total' ? 'sum' : 'activation',
    from: id === 'total' ? ['sum'] : ['relu'],
    says: language.t(`neuron.${id}`, { value: written(value, language) }),
    origin: id === 'total' ? 'sum' : 'total',
    ...cellOf(places, 4, y),
    text: written(value, language),
    role: 'sum',
    look: 'result',
  };
}

function reluBox({ places, language }: Frame, total: Area): Box {
  return {
    kind: 'box',
    id: 'relu',
    part: 'activation',
    from: ['total'],
    says: language.t('neuron.relu'),
    origin: 'total',
    ...cellOf(places, 4, total.y + total.height + 22),
    height: 30,
    lines: [[{ text: 'ReLU' }]],
    tags: [],
    joinLeft: 0,
    joinRight: 0,
  };
}

function flow(from: Cell | Junction, to: Cell | Junction, curve: Line['curve']): Line {
  return {
    kind: 'line',
    id: `flow.${from.id}`,
    points: [rightOf(from), leftOf(to)],
    look: 'flow',
    curve,
    arrow: curve === 'straight',
    origin: from.id,
    ends: [from.id, to.id],
  };
}

function down(from: Cell | Box, to: Cell | Box): Line {
  const points = [bottomOf(from), topOf(to)];
  const ends = [from.id, to.id] as const;
  return { kind: 'line', id: `flow.${from.id}`, points, look: 'flow', curve: 'straight', arrow: true, ends };
}
