/** Pictures of a trained grouped kernel. */
import type { ExactTensor } from '../../graph/weight-values.ts';
import type { Colour } from '../colour/paint.ts';
import { weightColour } from '../colour/weights.ts';
import { bitmap } from '../grammar/bitmap.ts';
import type { KernelPictures } from './frame.ts';

/** The weights of a block's grouped 3×3. */
export interface LoadedKernel {
  readonly block: string;
  readonly groups: number;
  readonly kernel: ExactTensor;
}

/** Between two kernels of the enlarged group. */
const gapColour = [128, 128, 128] as const;

/** Pixels of one weight, and between two kernels. */
interface Grain {
  readonly pixel: number;
  readonly gap: number;
}

/** Largest weight in size: the end of the colours on both sides. */
export function extentOf({ data }: ExactTensor): number {
  return data.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Pictures of a kernel [out, in/groups, k, k], with one group (from 1) enlarged, on a light or dark ground. */
export function kernelPictures({ kernel, groups }: LoadedKernel, open: number, onDark: boolean): KernelPictures {
  const extent = extentOf(kernel);
  const colour = (value: number) => weightColour(value, extent, onDark);
  const picture = (group: number, grain: Grain) => groupPicture(kernel, groups, group, grain, colour);
  return {
    squares: Array.from({ length: groups }, (_, index) => picture(index + 1, { pixel: 1, gap: 0 })),
    enlarged: picture(open, { pixel: 3, gap: 2 }),
  };
}

/** The kernels of a group, inputs across, outputs down. */
function groupPicture(
  kernel: ExactTensor,
  groups: number,
  group: number,
  { pixel, gap }: Grain,
  colourOf: (value: number) => Colour,
): string {
  const [out = 0, inputs = 0, size = 1] = kernel.shape;
  const outputs = out / groups;
  const pitch = size * pixel + gap;
  return bitmap(inputs * pitch - gap, outputs * pitch - gap, (x, y) => {
    const [across, down] = [Math.floor((x % pitch) / pixel), Math.floor((y % pitch) / pixel)];
    if (across >= size || down >= size) return gapColour;
    const output = (group - 1) * outputs + Math.floor(y / pitch);
    const index = ((output * inputs + Math.floor(x / pitch)) * size + down) * size + across;
    return colourOf(kernel.data[index] ?? 0);
  });
}
