/** Filter numbers of GoogLeNet's nine Inception modules, each chosen by hand (torchvision's googlenet.py). */

/** Output channels of the convolutions of one module. */
export interface InceptionFilters {
  /** 1×1 alone. */
  readonly one: number;
  /** 1×1 before the 3×3, and the 3×3. */
  readonly reduceThree: number;
  readonly three: number;
  /** 1×1 before the 5×5, and the 5×5. */
  readonly reduceFive: number;
  readonly five: number;
  /** 1×1 after the max pool. */
  readonly pool: number;
}

export type InceptionName = '3a' | '3b' | '4a' | '4b' | '4c' | '4d' | '4e' | '5a' | '5b';

export interface InceptionRow {
  readonly inputChannels: number;
  readonly filters: InceptionFilters;
}

export const GOOGLENET: Readonly<Record<InceptionName, InceptionRow>> = {
  '3a': row(192, 64, 96, 128, 16, 32, 32),
  '3b': row(256, 128, 128, 192, 32, 96, 64),
  '4a': row(480, 192, 96, 208, 16, 48, 64),
  '4b': row(512, 160, 112, 224, 24, 64, 64),
  '4c': row(512, 128, 128, 256, 24, 64, 64),
  '4d': row(512, 112, 144, 288, 32, 64, 64),
  '4e': row(528, 256, 160, 320, 32, 128, 128),
  '5a': row(832, 256, 160, 320, 32, 128, 128),
  '5b': row(832, 384, 192, 384, 48, 128, 128),
};

function row(
  inputChannels: number,
  ...[one, reduceThree, three, reduceFive, five, pool]: [number, number, number, number, number, number]
): InceptionRow {
  return { inputChannels, filters: { one, reduceThree, three, reduceFive, five, pool } };
}

/** Channels of a module's result: its four branches side by side. */
export function outputChannels({ one, three, five, pool }: InceptionFilters): number {
  return one + three + five + pool;
}
