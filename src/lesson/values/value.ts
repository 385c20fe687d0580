/**
 * Numbers by name. A lesson writes `<Value of="block.weights" C="32" d="4" />`, a quiz question the same as
 * data; the number is worked out from the graph or the paper's tables when the site is built.
 */

/** Arguments as a page writes them. */
export type Given = Readonly<Record<string, string>>;

/** A number with a name: reads its arguments and works it out. Throws on a wrong or unknown argument. */
export type NamedValue = (given: Given) => number;

/** Reads one argument; throws where it is missing or not as it must be. */
export type Reader<T> = (text: string | undefined) => T;

type Readers = Readonly<Record<string, Reader<unknown>>>;
type Read<R extends Readers> = { readonly [K in keyof R]: ReturnType<R[K]> };

/** A named value from the readers of its arguments and the function of what they read. */
export function worked<const R extends Readers>(readers: R, amount: (given: Read<R>) => number): NamedValue {
  return (given) => {
    const unknown = Object.keys(given).find((name) => !(name in readers));
    if (unknown) throw new Error(`there is no argument "${unknown}"`);
    const read = Object.entries(readers).map(([name, reader]) => {
      try {
        return [name, reader(given[name])];
      } catch (error) {
        throw new Error(`argument "${name}" ${error instanceof Error ? error.message : ''}`);
      }
    });
    return amount(Object.fromEntries(read) as Read<R>);
  };
}

/** A whole number above zero. */
export const count: Reader<number> = (text) => {
  if (!text || !/^[1-9]\d{0,9}$/.test(text)) throw new Error(`must be a whole number above zero, not "${text}"`);
  return Number(text);
};

/** Any number. */
export const real: Reader<number> = (text) => {
  if (!text || !Number.isFinite(Number(text))) throw new Error(`must be a number, not "${text}"`);
  return Number(text);
};

/** Numbers with spaces between them, e.g. a row "1 2". */
export const row: Reader<readonly number[]> = (text) => (text ?? '').split(' ').map(real);

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): Reader<T> {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    if (!word) throw new Error(`must be one of ${words.join(', ')}, not "${text}"`);
    return word;
  };
}

/** An argument that may be left out. */
export function or<T>(reader: Reader<T>, fallback: T): Reader<T> {
  return (text) => (text === undefined ? fallback : reader(text));
}
