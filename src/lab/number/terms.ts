/** The terms of a sum, arranged for reading. */
import type { Convolution } from '../../graph/graph.ts';
import type { Product } from '../../reference/explain.ts';
import type { Place } from '../../reference/values.ts';

/** Largest in size first; equal ones keep their order. */
export function sortedTerms<Term>(terms: readonly Term[], sizeOf: (term: Term) => number): Term[] {
  return terms.toSorted((a, b) => Math.abs(sizeOf(b)) - Math.abs(sizeOf(a)));
}

/** One place of the window; without a product where it lies in the padding. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly product?: Product;
}

/** The window on one input channel: kernel height × kernel width cells, row by row. */
export interface Patch {
  readonly channel: number;
  readonly cells: readonly Cell[];
  readonly sum: number;
}

/** The products sorted into one window per input channel, for the element at `place`. */
export function patchesOf(
  products: readonly Product[],
  { kernel, stride, padding }: Pick<Convolution, 'kernel' | 'stride' | 'padding'>,
  place: Place,
): Patch[] {
  const [height, width] = kernel;
  const [top, left] = [place.y * stride - padding[0], place.x * stride - padding[1]];
  const channels = [...new Set(products.map((product) => product.channel))];
  return channels.map((channel) => {
    const own = products.filter((product) => product.channel === channel);
    const cells = Array.from({ length: height * width }, (_, index): Cell => {
      const [row, column] = [Math.floor(index / width), index % width];
      const product = own.find(({ y, x }) => y === top + row && x === left + column);
      return { row, column, ...(product && { product }) };
    });
    return { channel, cells, sum: own.reduce((sum, each) => sum + each.product, 0) };
  });
}
