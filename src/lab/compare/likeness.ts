/** How alike the maps of two networks are on one picture. */
import type { Values } from '../../reference/values.ts';

/** The map of the other network that is most like one map. */
export interface Match {
  readonly channel: number;
  /** Pearson's correlation over all pixels, −1…1. */
  readonly correlation: number;
}

/** For each channel its best match on the other side; undefined for a map that is the same everywhere. */
export interface Matches {
  readonly own: readonly (Match | undefined)[];
  readonly other: readonly (Match | undefined)[];
}

/** Finds the best matches both ways. Maps of equal height and width. */
export function matchesOf(own: Values, other: Values): Matches {
  const [rows, columns] = [standardized(own), standardized(other)];
  const table = rows.map((row) => columns.map((column) => row && column && product(row, column)));
  return {
    own: table.map((row) => best(row)),
    other: columns.map((_, channel) => best(table.map((row) => row[channel]))),
  };
}

/** Mean of the correlations of all maps that have a match; undefined where none has. */
export function meanCorrelation(matches: readonly (Match | undefined)[]): number | undefined {
  const known = matches.flatMap((match) => match?.correlation ?? []);
  return known.length > 0 ? known.reduce((sum, each) => sum + each, 0) / known.length : undefined;
}

/** Channels by their mean absolute value, the strongest first. */
export function byStrength({ shape: { channels }, data }: Values): number[] {
  const strength = new Float64Array(channels);
  for (let index = 0; index < data.length; index++) {
    strength[index % channels] = (strength[index % channels] as number) + Math.abs(data[index] as number);
  }
  const all = Array.from({ length: channels }, (_, channel) => channel);
  return all.toSorted((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0));
}

/** Each channel less its mean, of length 1, so that a product of two is their correlation. */
function standardized({ shape: { height, width, channels }, data }: Values): (Float64Array | undefined)[] {
  const pixels = height * width;
  return Array.from({ length: channels }, (_, channel) => {
    const map = Float64Array.from({ length: pixels }, (_, pixel) => data[pixel * channels + channel] ?? 0);
    const mean = map.reduce((sum, value) => sum + value, 0) / pixels;
    const centred = map.map((value) => value - mean);
    const length = Math.sqrt(product(centred, centred));
    const size = Math.max(...map.map(Math.abs));
    // What rounding leaves of a constant map is no pattern.
    return length > size * 1e-9 ? centred.map((value) => value / length) : undefined;
  });
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

function best(correlations: readonly (number | undefined)[]): Match | undefined {
  let match: Match | undefined;
  correlations.forEach((correlation, channel) => {
    if (correlation !== undefined && correlation > (match?.correlation ?? -2)) match = { channel, correlation };
  });
  return match;
}
