/** One map as a table of numbers. */
import { type Values, valueAt } from '../../reference/values.ts';

/** Rows of the map as lines, values separated by commas, each written so that reading it back gives the same number. */
export function csvOf(values: Values, channel: number): string {
  const { height, width } = values.shape;
  const lines = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (__, x) => valueAt(values, { y, x, channel })).join(','),
  );
  return `${lines.join('\n')}\n`;
}
