/** The open module's six numbers beside those of the module before it. */
import type { Area, Cost, Mark } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { type Frame, type Part, words } from './frame.ts';
import { type FilterName, filterNames, filterOf, moduleBefore, moduleNames } from './numbers.ts';
import { factorWords, filterWords } from './words.ts';

interface Columns {
  readonly before: number;
  readonly now: number;
  readonly factor: number;
  /** Where bars begin, if there is room for them. */
  readonly bars?: number;
}

const rowStep = 26;

export function tableMarks(frame: Frame, area: Omit<Area, 'height'>): Part {
  const columns = columnsOf(area);
  const { module, language } = frame;
  const before = moduleBefore(module);
  const head = (id: string, text: string, x: number, look: 'strong' | 'soft'): Mark =>
    words(`head.${id}`, text, { x, y: area.y + 9, anchor: 'end', look });
  const heads = [
    ...(before ? [head('before', before, columns.before, 'soft')] : []),
    head('now', module, columns.now, 'strong'),
    ...(before ? [head('factor', language.t('hand-set-numbers.factor'), columns.factor, 'soft')] : []),
  ];
  const rows = filterNames.flatMap((filter, row) =>
    rowMarks(frame, filter, columns, area, area.y + 36 + row * rowStep),
  );
  return { marks: [...heads, ...rows], bottom: area.y + 36 + (filterNames.length - 0.5) * rowStep };
}

function columnsOf({ x, width }: Omit<Area, 'height'>): Columns {
  if (width < 560) return { before: x + width - 140, now: x + width - 76, factor: x + width };
  return { before: x + 200, now: x + 270, factor: x + 350, bars: x + 380 };
}

function rowMarks(frame: Frame, filter: FilterName, columns: Columns, area: Omit<Area, 'height'>, y: number): Mark[] {
  const { module, language } = frame;
  const before = moduleBefore(module);
  const factor = factorWords(module, filter, language);
  const now = filterOf(module, filter);
  const common = { y, of: `dot.${module}.${filter}` };
  const id = `table.${filter}`;
  return [
    words(`${id}.name`, filterWords(filter, language), { ...common, x: area.x }),
    ...(before
      ? [
          words(`${id}.before`, String(filterOf(before, filter)), {
            x: columns.before,
            y,
            anchor: 'end',
            look: 'soft',
            of: `dot.${before}.${filter}`,
          }),
        ]
      : []),
    words(`${id}.now`, String(now), { ...common, x: columns.now, anchor: 'end', look: 'strong' }),
    ...(factor === undefined
      ? []
      : [words(`${id}.factor`, `×${factor}`, { ...common, x: columns.factor, anchor: 'end', size: fontSize.label })]),
    ...bar(frame, filter, columns, area, y),
  ];
}

/** The number as a length, with a tick at the one before. */
function bar({ module }: Frame, filter: FilterName, { bars }: Columns, area: Omit<Area, 'height'>, y: number): Cost[] {
  if (bars === undefined) return [];
  const width = area.x + area.width - bars;
  const most = Math.max(...moduleNames.flatMap((name) => filterNames.map((each) => filterOf(name, each))));
  const length = (value: number) => (width * value) / most;
  const before = moduleBefore(module);
  return [
    {
      kind: 'cost',
      id: `table.${filter}.bar`,
      of: `dot.${module}.${filter}`,
      x: bars,
      y: y - 5,
      width,
      height: 10,
      length: length(filterOf(module, filter)),
      ...(before && { tick: length(filterOf(before, filter)) }),
    },
  ];
}
