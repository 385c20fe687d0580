import type { Shape } from '../../graph/graph.ts';
import type { Place } from '../../reference/values.ts';
import type { Pixel } from './PixelMap.tsx';

/** The element of a map that stands at the reader's pixel; a smaller map gives its last one. */
export function elementAt({ height, width }: Shape, { y, x }: Pixel, channel: number): Place {
  return { y: Math.min(y, height - 1), x: Math.min(x, width - 1), channel };
}
