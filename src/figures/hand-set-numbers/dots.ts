/** One dot for each chosen number: GoogLeNet's in a column per module, those of ResNet and ResNeXt beside or below. */
import type { InceptionName } from '../../graph/googlenet.ts';
import type { HandSetNumber } from '../../graph/module.ts';
import type { Dot, Lane, Mark } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { type Frame, type Part, words } from './frame.ts';
import { filterNames, filterOf, googlenetCount, moduleNames, resnetNumbers, resnextNumbers } from './numbers.ts';
import { filterList, filterWords } from './words.ts';

interface Grid {
  /** Room for the names of the rows, and width of a column. */
  readonly names: number;
  readonly pitch: number;
}

const rowStep = 24;
const head = 52;

export function dotMarks(frame: Frame, width: number): Part {
  const narrow = width < 500;
  const grid: Grid = narrow ? { names: 96, pitch: 27 } : { names: 112, pitch: 42 };
  const left = googlenetMarks(frame, grid);
  const right = grid.names + moduleNames.length * grid.pitch;
  const place = narrow
    ? { resnet: { x: 0, y: left.bottom + 20 }, resnext: { x: 150, y: left.bottom + 20 } }
    : { resnet: { x: right + 20, y: 0 }, resnext: { x: right + 106, y: 0 } };
  const others = [
    ...networkMarks(frame, 'resnet', resnetNumbers(), place.resnet),
    ...networkMarks(frame, 'resnext', resnextNumbers(), place.resnext),
  ];
  const bottom = narrow ? place.resnet.y + head + 2 * rowStep : left.bottom;
  return { marks: [...left.marks, ...others], bottom };
}

function googlenetMarks(frame: Frame, grid: Grid): Part {
  const { language } = frame;
  const title = titleMarks(frame, 'googlenet', googlenetCount(), { x: grid.names + 4, y: 0 });
  const names = filterNames.map((filter, row) =>
    words(`row.${filter}`, filterWords(filter, language), {
      x: grid.names - 6,
      y: rowMiddle(row),
      anchor: 'end',
      size: fontSize.small,
      look: 'soft',
    }),
  );
  const columns = moduleNames.flatMap((module, index) =>
    moduleMarks(frame, module, grid.names + index * grid.pitch, grid),
  );
  return { marks: [...title, ...columns, ...names], bottom: rowMiddle(filterNames.length) + 16 };
}

function rowMiddle(row: number): number {
  return head + 14 + row * rowStep;
}

/** A module as a column that opens: six dots and its name. */
function moduleMarks(frame: Frame, module: InceptionName, x: number, { pitch }: Grid): Mark[] {
  const { language } = frame;
  const open = module === frame.module;
  const lane: Lane = {
    kind: 'lane',
    id: `module.${module}`,
    partOf: 'googlenet',
    says: language.t('hand-set-numbers.says.module', { module, numbers: filterList(module) }),
    act: 'open',
    expanded: open,
    x: x + 1.5,
    y: head,
    width: pitch - 3,
    height: rowMiddle(filterNames.length) + 12 - head,
    number: '',
  };
  const dots = filterNames.map((filter, row): Dot => {
    const value = filterOf(module, filter);
    return {
      ...dot(`dot.${module}.${filter}`, x + pitch / 2, rowMiddle(row)),
      partOf: 'googlenet',
      says: language.t('hand-set-numbers.says.filter', { module, filter: filterWords(filter, language), value }),
      act: 'open',
    };
  });
  const name = words(`name.${module}`, module, {
    x: x + pitch / 2,
    y: rowMiddle(filterNames.length),
    anchor: 'middle',
    look: open ? 'strong' : 'soft',
    of: lane.id,
  });
  return [lane, ...dots, name];
}

function dot(id: string, x: number, y: number): Dot {
  return { kind: 'dot', id, x, y, radius: 5.5, look: 'filled' };
}

/** Name of a network and how many numbers were chosen. */
function titleMarks(
  { language: { t } }: Frame,
  network: 'googlenet' | 'resnet' | 'resnext',
  count: number,
  { x, y }: { readonly x: number; readonly y: number },
): Mark[] {
  return [
    words(`title.${network}`, t(`hand-set-numbers.network.${network}`), { x, y: y + 9, look: 'strong', part: network }),
    words(`count.${network}`, t('hand-set-numbers.count', { count }), {
      x,
      y: y + 33,
      size: fontSize.large,
      look: 'strong',
      of: `title.${network}`,
    }),
  ];
}

function networkMarks(
  frame: Frame,
  network: 'resnet' | 'resnext',
  numbers: readonly HandSetNumber[],
  place: { readonly x: number; readonly y: number },
): Mark[] {
  const dots = numbers.flatMap(({ what, value }, row): Mark[] => {
    const name = what === 'cardinality' ? 'C' : 'd';
    const role = what === 'cardinality' ? 'path' : 'd';
    const y = place.y + rowMiddle(row);
    const id = `dot.${network}.${name}`;
    const meaning = { part: name, partOf: network };
    return [
      {
        ...dot(id, place.x + 6, y),
        ...meaning,
        role,
        says: frame.language.t(`hand-set-numbers.says.${name}`, {
          network: frame.language.t(`hand-set-numbers.network.${network}`),
          value,
        }),
      },
      words(`value.${network}.${name}`, [{ text: `${name} = ${value}`, role }], { ...meaning, x: place.x + 19, y }),
    ];
  });
  return [...titleMarks(frame, network, numbers.length, place), ...dots];
}
