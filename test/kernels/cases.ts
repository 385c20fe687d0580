/** The shapes on which every backend's GroupedConv2D is compared with float64 loops. */

export interface Case {
  readonly name: string;
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  /** Channels per group. */
  readonly inPerGroup: number;
  readonly outPerGroup: number;
  readonly groups: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly bias: boolean;
  readonly shortcut: boolean;
  readonly relu: boolean;
}

const plain = { batch: 1, kernel: 3, stride: 1, padding: 1, bias: true, shortcut: false, relu: true } as const;

function square(size: number, groups: number, perGroup: number, more: Partial<Case> = {}): Case {
  const sizes = { height: size, width: size, inPerGroup: perGroup, outPerGroup: perGroup, groups };
  const full = { ...plain, ...sizes, ...more };
  return { ...full, name: more.name ?? sentence(full) };
}

function sentence(c: Omit<Case, 'name'>): string {
  const parts = [`${c.batch}×${c.height}×${c.width}`, `C=${c.groups}`, `${c.inPerGroup}→${c.outPerGroup} per group`];
  const options = [
    `k${c.kernel} s${c.stride} p${c.padding}`,
    c.bias ? 'bias' : '',
    c.shortcut ? 'shortcut' : '',
    c.relu ? 'relu' : '',
  ];
  return [...parts, ...options.filter(Boolean)].join(', ');
}

export const cases: readonly Case[] = [
  // Our family of networks: 8×4d, 16×2d, 4×7d, 2×11d, 1×18d, in its three stages.
  ...[1, 2, 4].flatMap((wider) => [
    square(32 / wider, 8, 4 * wider),
    square(32 / wider, 16, 2 * wider),
    square(32 / wider, 4, 7 * wider),
    square(32 / wider, 2, 11 * wider),
    square(32 / wider, 1, 18 * wider),
  ]),
  square(16, 8, 16, { stride: 2 }),
  square(15, 4, 7, { stride: 2 }),
  square(32, 8, 8, { stride: 2, relu: false }),
  // C = channels, with one and with two results per channel.
  square(16, 32, 1),
  square(13, 30, 1, { batch: 3, stride: 2 }),
  square(12, 16, 1, { outPerGroup: 2 }),
  // Odd sizes, other paddings, batch 3, no bias, no ReLU, negative shortcut.
  square(7, 4, 8, { bias: false, relu: false }),
  square(9, 2, 11, { batch: 3, shortcut: true }),
  square(11, 4, 4, { height: 15, width: 13, batch: 3, shortcut: true }),
  square(9, 8, 4, { padding: 0 }),
  square(10, 8, 4, { padding: 0, stride: 2 }),
  square(11, 3, 5, { outPerGroup: 3, padding: 0, stride: 2, batch: 3 }),
  square(8, 4, 6, { outPerGroup: 10, shortcut: true, relu: false }),
  square(6, 2, 3, { outPerGroup: 8 }),
  square(1, 8, 16),
  square(2, 8, 16, { shortcut: true }),
  square(17, 8, 4, { width: 3 }),
  // The stem, 1×1 convolutions, projections.
  square(32, 1, 3, { outPerGroup: 32 }),
  square(32, 1, 32, { outPerGroup: 64, kernel: 1, padding: 0, shortcut: true }),
  square(8, 1, 128, { outPerGroup: 256, kernel: 1, padding: 0, shortcut: true }),
  // Six pixels and eight channels at a time do not always come out even.
  square(1, 1, 5, { outPerGroup: 8, kernel: 1, padding: 0 }),
  square(7, 1, 18, { outPerGroup: 16, kernel: 1, padding: 0, batch: 3, shortcut: true, relu: false }),
  square(5, 1, 3, { outPerGroup: 24, kernel: 1, padding: 0, bias: false, shortcut: true }),
  square(16, 1, 44, { outPerGroup: 128, kernel: 1, padding: 0, shortcut: true }),
  square(32, 1, 64, { outPerGroup: 128, kernel: 1, padding: 0, stride: 2, relu: false }),
  square(13, 1, 22, { outPerGroup: 64, kernel: 1, padding: 0, batch: 3, shortcut: true }),
  square(15, 1, 64, { outPerGroup: 28, kernel: 1, padding: 0, stride: 2, batch: 3 }),
  square(15, 1, 7, { outPerGroup: 11, kernel: 1, padding: 0 }),
  square(9, 4, 4, { kernel: 1, padding: 0, shortcut: true }),
  square(9, 16, 1, { kernel: 1, padding: 0 }),
  square(9, 2, 6, { kernel: 5, padding: 2 }),
  // The first layer for large pictures, and an average over a whole map.
  square(21, 1, 3, { outPerGroup: 16, kernel: 7, padding: 3, stride: 2 }),
  square(8, 64, 1, { kernel: 8, padding: 0 }),
  // A batch whose texture WebGL folds into a square one.
  square(32, 8, 4, { batch: 10, shortcut: true }),
];

export interface Arrays {
  readonly x: Float32Array;
  readonly filter: Float32Array;
  readonly bias: Float32Array | undefined;
  readonly shortcut: Float32Array | undefined;
  readonly outShape: readonly [number, number, number, number];
}

/** Numbers in [−1, 1), the same for the same seed. */
export function noise(length: number, seed: number): Float32Array {
  let state = seed >>> 0 || 1;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  });
}

export function arraysOf(c: Case): Arrays {
  const side = (size: number) => Math.floor((size + 2 * c.padding - c.kernel) / c.stride) + 1;
  const out = c.groups * c.outPerGroup;
  const outShape = [c.batch, side(c.height), side(c.width), out] as const;
  return {
    x: noise(c.batch * c.height * c.width * c.groups * c.inPerGroup, 1),
    filter: noise(c.kernel ** 2 * c.inPerGroup * out, 2),
    bias: c.bias ? noise(out, 3) : undefined,
    shortcut: c.shortcut
      ? noise(
          outShape.reduce((a, b) => a * b),
          4,
        )
      : undefined,
    outShape,
  };
}

/** The definition, in float64 and in the plainest loops. */
export function expected(c: Case, { x, filter, bias, shortcut, outShape }: Arrays): Float64Array {
  const [batch, height, width, out] = outShape;
  const channels = c.groups * c.inPerGroup;
  const result = new Float64Array(batch * height * width * out);
  for (let at = 0; at < result.length; at++) {
    const o = at % out;
    const column = Math.floor(at / out) % width;
    const row = Math.floor(at / out / width) % height;
    const picture = Math.floor(at / out / width / height);
    const group = Math.floor(o / c.outPerGroup);
    let sum = (bias?.[o] ?? 0) + (shortcut?.[at] ?? 0);
    for (let tap = 0; tap < c.kernel ** 2; tap++) {
      const y = row * c.stride - c.padding + Math.floor(tap / c.kernel);
      const xx = column * c.stride - c.padding + (tap % c.kernel);
      if (y < 0 || y >= c.height || xx < 0 || xx >= c.width) continue;
      for (let i = 0; i < c.inPerGroup; i++) {
        const value = x[((picture * c.height + y) * c.width + xx) * channels + group * c.inPerGroup + i] ?? Number.NaN;
        sum += value * (filter[(tap * c.inPerGroup + i) * out + o] ?? Number.NaN);
      }
    }
    result[at] = c.relu ? Math.max(0, sum) : sum;
  }
  return result;
}

/** The largest difference, relative to the largest magnitude of `right`; NaN where the lengths differ or a value is no number. */
export function relativeError(values: ArrayLike<number>, right: Float64Array): number {
  if (values.length !== right.length) return Number.NaN;
  const peak = right.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return right.reduce((worst, value, at) => {
    const error = Math.abs((values[at] ?? Number.NaN) - value) / (peak || 1);
    return Number.isNaN(error) || error > worst ? error : worst;
  }, 0);
}
