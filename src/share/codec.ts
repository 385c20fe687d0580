/** How one piece of state is written into a link, and read back with its limits checked. */
export interface Codec<T> {
  /** The value, or undefined where the text is not within the limits. */
  parse(text: string): T | undefined;
  format(value: T): string;
}

/** One of a few words. */
export function choice<const T extends string>(...options: readonly T[]): Codec<T> {
  return { parse: (text) => options.find((option) => option === text), format: (value) => value };
}

/** A whole number within limits. */
export function integer(least: number, most: number): Codec<number> {
  const parse = (text: string) => {
    const value = /^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most ? value : undefined;
  };
  return { parse, format: String };
}

/** A short name such as a node id, or names in a row: letters, digits, dots, dashes, commas and tildes. */
export function name(longest = 64): Codec<string> {
  const parse = (text: string) => (/^[\w.,~-]+$/.test(text) && text.length <= longest ? text : undefined);
  return { parse, format: (value) => value };
}

/** Whole numbers joined by dots, e.g. a pixel "12.7" or matrix entries; so many, or between so few and so many. */
export function integers(
  count: number | readonly [fewest: number, most: number],
  least: number,
  most: number,
): Codec<readonly number[]> {
  const one = integer(least, most);
  const [fewest, longest] = typeof count === 'number' ? [count, count] : count;
  const parse = (text: string) => {
    const values = text.split('.').map(one.parse);
    const fits = values.length >= fewest && values.length <= longest;
    return fits && values.every((value) => value !== undefined) ? values : undefined;
  };
  return { parse, format: (values) => values.join('.') };
}

/** Short names without dots, joined by dots, at most so many. */
export function names(most: number, longest = 16): Codec<readonly string[]> {
  const parse = (text: string) => {
    const parts = text.split('.');
    const fits = parts.length <= most && parts.every((part) => /^[\w-]+$/.test(part) && part.length <= longest);
    return fits ? parts : undefined;
  };
  return { parse, format: (values) => values.join('.') };
}

/** Switched on (`1`) or off (`0`). */
export const flag: Codec<boolean> = {
  parse: (text) => (text === '1' ? true : text === '0' ? false : undefined),
  format: (value) => (value ? '1' : '0'),
};
