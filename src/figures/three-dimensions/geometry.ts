/** One stage from three numbers: depth adds blocks, width thickens paths, cardinality adds paths (paper §1). */
import { TEMPLATE_WIDTH } from '../../graph/budget.ts';
import type { Language } from '../../language/language.tsx';
import type { Label, Layout, Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain, textOf, textWidth } from '../grammar/text-width.ts';
import { blockMarks, endBox, type Frame, flow } from './block.ts';
import { costMarks } from './cost.ts';
import { moved } from './move.ts';
import { placesOf } from './places.ts';
import type { Dimensions } from './stage.ts';

const head = 34;

/** `reference`: the weights that the cost is measured by. */
export function geometry(dimensions: Dimensions, reference: number, width: number, language: Language): Layout {
  const places = placesOf(dimensions, width);
  const frame: Frame = { dimensions, places, language };
  const [x, y] = [endBox(frame, 'x', places.input, TEMPLATE_WIDTH), endBox(frame, 'y', places.output, TEMPLATE_WIDTH)];
  const stage = [...flows(frame), ...places.blocks.flatMap((block) => blockMarks(frame, block)), x, y];
  const [breadth, length] = [places.breadth, places.length];
  const across = places.down ? breadth : length;
  const bottom = head + (places.down ? length : breadth);
  const cost = costMarks(dimensions, reference, { width, y: bottom + 14 }, language);
  return {
    width,
    height: cost.bottom,
    marks: [...header(frame), ...stage.map((mark) => moved(mark, (width - across) / 2, head)), ...cost.marks],
  };
}

function flows({ places }: Frame): Mark[] {
  const { blocks, input, output } = places;
  const starts = [
    { id: 'x', at: input.from + input.size },
    ...blocks.map(({ number, sum }) => ({ id: `block${number}.sum`, at: sum.from + sum.size })),
  ];
  const ends = [
    ...blocks.map(({ number, ground }) => ({ id: `block${number}`, at: ground.from })),
    { id: 'y', at: output.from },
  ];
  return starts.flatMap((start, index): Mark[] => {
    const end = ends[index];
    return end ? [flow(places, `flow${index + 1}`, [start.at, end.at], [start.id, end.id])] : [];
  });
}

/** The three numbers, and C·d. */
function header({ dimensions, language }: Frame): Text[] {
  const { depth, width, cardinality } = dimensions;
  const words: readonly (readonly [name: string, label: Label])[] = [
    ['depth', plain(language.t('three-dimensions.depthIs', { depth }))],
    ['cardinality', [{ text: `C = ${cardinality}`, role: 'path' }]],
    ['width', [{ text: `d = ${width}`, role: 'd' }]],
    ['groupWidth', [{ text: `C·d = ${cardinality * width}`, role: 'groupWidth' }]],
  ];
  let x = 0;
  return words.map(([name, label]): Text => {
    const mark: Text = {
      kind: 'text',
      id: `words.${name}`,
      part: name,
      x,
      y: 10,
      size: fontSize.label + 1,
      anchor: 'start',
      label,
      look: 'strong',
    };
    x += textWidth(textOf(label), fontSize.label + 1) + 18;
    return mark;
  });
}
