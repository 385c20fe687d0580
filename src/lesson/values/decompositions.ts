import { count, type NamedValue, worked } from './value.ts';

const matrix = { inputs: count, outputs: count };

/** How many numbers a kernel or a channel matrix takes, whole and taken apart (lesson 4). */
export const decompositionValues = {
  /** A k×k kernel. */
  'kernel.numbers': worked({ side: count }, ({ side }) => side ** 2),
  /** As a sum of so many columns times rows. */
  'kernel.pairNumbers': worked({ side: count, pairs: count }, ({ side, pairs }) => 2 * side * pairs),
  /** A 1×1 convolution. */
  'matrix.numbers': worked(matrix, ({ inputs, outputs }) => inputs * outputs),
  /** As two 1×1 convolutions through a neck of so many channels. */
  'matrix.neckNumbers': worked({ ...matrix, neck: count }, ({ inputs, outputs, neck }) => neck * (inputs + outputs)),
} satisfies Record<string, NamedValue>;
