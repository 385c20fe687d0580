/** One channel of x + F(x) in the three forms, number by number. */

import { FORMS } from '../../graph/spec.ts';
import type { Language } from '../../language/language.tsx';
import { indexOf } from '../../reference/values.ts';
import { centredColumns } from '../grammar/arrange.ts';
import type { Cell, Layout, Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { type ExactComparison, exactSize } from './exact.ts';

export function exactGeometry({ sums, channel }: ExactComparison, width: number, language: Language): Layout {
  const { side } = exactSize;
  const narrow = width < 500;
  const cell = narrow ? 36 : 48;
  const grid = side * cell;
  const between = narrow ? 7 : 50;
  const areas = centredColumns([grid, grid, grid], { x: 0, y: 26, width, height: grid }, between);
  const marks = FORMS.flatMap((form, place): Mark[] => {
    const area = areas[place];
    if (!area) return [];
    const name: Text = {
      kind: 'text',
      id: `exact.${form}`,
      x: area.x + grid / 2,
      y: 12,
      size: fontSize.label,
      anchor: 'middle',
      label: plain(`(${form})`),
      look: 'strong',
    };
    const cells = Array.from({ length: side * side }, (_, index): Cell => {
      const [x, y] = [index % side, Math.floor(index / side)];
      const at = indexOf(sums[form].shape, { y, x, channel });
      const value = sums[form].data[at] ?? 0;
      const differs = value !== sums.c.data[at];
      const text = String(value).replace('-', '−');
      const values = { form, row: y + 1, column: x + 1, value: text };
      return {
        kind: 'cell',
        id: `exact.${form}.${index}`,
        says: language.t(differs ? 'block-forms.exact.differs' : 'block-forms.exact.value', values),
        part: `exact${index}`,
        x: area.x + x * cell,
        y: area.y + y * cell,
        width: cell,
        height: cell,
        text,
        ...(narrow && { size: fontSize.small }),
        look: differs ? 'different' : 'entry',
      };
    });
    return [name, ...cells];
  });
  return { width, height: 26 + grid + 6, marks };
}
