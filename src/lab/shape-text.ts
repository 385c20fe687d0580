import type { Shape } from '../graph/graph.ts';

/** `64 × 32×32`: channels, then the map; only the channels where the map is one pixel. */
export function shapeText({ height, width, channels }: Shape): string {
  return height === 1 && width === 1 ? String(channels) : `${channels} × ${height}×${width}`;
}
