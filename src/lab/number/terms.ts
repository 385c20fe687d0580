/** The products of a convolution, arranged for reading. */
import type { Convolution } from '../../graph/graph.ts';
import type { Product } from '../../reference/explain.ts';
import type { Place } from '../../reference/values.ts';

/** Largest in size first; equal ones keep their order. */
export function sortedTerms(products: readonly Product[]): Product[] {
  return products.toSorted((a, b) => Math.abs(b.product) - Math.abs(a.product));
}

/** The window on one input channel: kernel height × kernel width cells, row by row; undefined in the padding. */
export interface Patch {
  readonly channel: number;
  readonly cells: readonly (Product | undefined)[];
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
  const cells = new Map<number, (Product | undefined)[]>();
  for (const product of products) {
    const window = cells.get(product.channel) ?? Array.from({ length: height * width }, () => undefined);
    window[(product.y - top) * width + (product.x - left)] = product;
    cells.set(product.channel, window);
  }
  return [...cells].map(([channel, window]) => ({
    channel,
    cells: window,
    sum: window.reduce((sum, cell) => sum + (cell?.product ?? 0), 0),
  }));
}
