import type { ConvolutionShape } from '../shape.ts';
import type { Layout } from './layout.ts';

/**
 * The output texture cut into equal rectangles, `down` · `right` of them. One invocation of the shader computes the
 * same texel of all of them: weights that it has read serve `down` results, inputs `right` results.
 */
export interface Regions {
  readonly down: number;
  readonly right: number;
  /** Size of one, in texels. The last ones may reach over the texture's edge. */
  readonly width: number;
  readonly height: number;
}

/** The whole texture. */
export function oneRegion({ width, height }: Layout): Regions {
  return { down: 1, right: 1, width, height };
}

/** Four regions where the output lies unfolded and is large enough; more drawing buffers than four are not a given. */
export function fourRegions({ groups }: ConvolutionShape, out: Layout): Regions {
  if (out.columns !== out.width || out.rows < 8) return oneRegion(out);
  // Neighbouring output channels share inputs only if they share a group, and regions lie far from each other.
  const right = groups === 1 && out.columns > 1 ? 2 : 1;
  const down = 4 / right;
  return { down, right, width: Math.ceil(out.columns / right), height: Math.ceil(out.rows / down) };
}
