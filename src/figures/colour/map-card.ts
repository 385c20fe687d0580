/** A feature map on a card. */
import type { Values } from '../../reference/values.ts';
import { bitmap } from '../grammar/bitmap.ts';
import type { Area, Card } from '../grammar/mark.ts';
import { plain } from '../grammar/text-width.ts';
import { paintMap } from './paint.ts';
import type { Range } from './range.ts';

interface MapCard {
  readonly id: string;
  readonly label: string;
  readonly says: string;
  readonly area: Area | undefined;
  readonly values: Values;
  /** Counts from 0. */
  readonly channel: number;
  readonly range: Range;
}

/** One channel in the colours of a range, with its name below. */
export function mapCard({ id, label, says, area, values, channel, range }: MapCard): Card {
  const pixels = paintMap(values, channel, range);
  const { height, width } = values.shape;
  const colourAt = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 3);
    return [red, green, blue] as const;
  };
  return {
    kind: 'card',
    id,
    says,
    ...(area ?? { x: 0, y: 0, width: 0, height: 0 }),
    depth: 0,
    lines: [plain(label)],
    linesAt: 'below',
    image: bitmap(width, height, colourAt),
  };
}
