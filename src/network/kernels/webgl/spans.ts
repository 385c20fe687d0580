/** The sums: over the span of input channels, and over the taps of the kernel. */
import type { ConvolutionShape } from '../shape.ts';
import { each, float, plus, type Reader } from './glsl.ts';
import { isInside, type KernelRow, kernelRows, rowFlag, texelOffsets } from './place.ts';
import type { Regions } from './regions.ts';
import { spansOf } from './weights.ts';

/** So many texels of weights are read between two jumps: jumps cost software renderers much. */
const UNROLLED = 9;

interface Scene {
  readonly shape: ConvolutionShape;
  readonly regions: Regions;
  readonly x: Reader;
  readonly weights: Reader;
}

/** Adds to `sum<a><b>`. Reads and moves `right` and `weight`, the places of the current span texel in x and W. */
export function spanSums(scene: Scene): string {
  const { shape, x, weights } = scene;
  const { least, most } = spansOf(shape);
  const taps = shape.kernelHeight * shape.kernelWidth;
  const run = Math.max(1, Math.floor(UNROLLED / taps));
  const rounds = least > run ? Math.floor(least / run) : 0;
  const rest = least - rounds * run;
  const steps = (from: number, to: number) => each(to - from, (step) => spanStep(scene, from + step));
  const loop = `for (int i = 0; i < ${rounds}; i++) {
      ${steps(0, run)}
      right += ${float(run * x.unit[0])};
      weight += ${float(run * taps * weights.unit[1])};
    }`;
  const longer = most > least ? `if (isLong) { ${steps(rest, rest + most - least)} }` : '';
  return `vec4 w; ${rounds > 0 ? loop : ''} ${steps(0, rest)} ${longer}`;
}

/** Adds what the span texel number `step`, from the current one, gives at every tap. */
function spanStep(scene: Scene, step: number): string {
  return kernelRows(scene.shape)
    .map((r) => (r === 'r' ? rowLoop(scene, step) : `{ ${rowSums(scene, step, r)} }`))
    .join('\n');
}

/** Moves `down` and `weight` from row to row, and back. */
function rowLoop(scene: Scene, step: number): string {
  const { shape, regions, x, weights } = scene;
  const { kernelHeight, kernelWidth, width } = shape;
  const down = Math.ceil(width / 2) * x.unit[1];
  const weight = kernelWidth * weights.unit[1];
  return `for (int r = 0; r < ${kernelHeight}; r++) {
      ${each(regions.down, (a) => rowFlag(shape, a, 'r'))}
      ${rowSums(scene, step, 'r')}
      ${each(regions.down, (a) => `down${a} += ${float(down)};`)}
      weight += ${float(weight)};
    }
    ${each(regions.down, (a) => `down${a} -= ${float(kernelHeight * down)};`)}
    weight -= ${float(kernelHeight * weight)};`;
}

function rowSums(scene: Scene, step: number, r: KernelRow): string {
  const { shape, regions, weights } = scene;
  const { kernelHeight, kernelWidth, paddingX, stride } = shape;
  const [first, last] = texelOffsets(shape);
  const number = r === 'r' ? 0 : r;
  const tap = (c: number, b: number) => {
    const row = (step * kernelHeight + number) * kernelWidth + c;
    const from = c - paddingX;
    return `w = ${weights.read(`across${b}`, plus('weight', row * weights.unit[1]))};
      ${each(regions.down, (a) => `sum${a}${b} += ${products(a, from, from + stride, first)};`)}`;
  };
  return `
    ${each(regions.down, (a) => each(last - first + 1, (index) => inputTexel(scene, step, { a, r, t: first + index })))}
    ${each(kernelWidth, (c) => each(regions.right, (b) => tap(c, b)))}`;
}

/** Declares `x<a>_<t − first>`: the texel `t` column pairs beside the output's, zero where it lies outside the map. */
function inputTexel(
  { shape, x }: Scene,
  step: number,
  { a, r, t }: { readonly a: number; readonly r: KernelRow; readonly t: number },
): string {
  const pairs = Math.ceil(shape.width / 2);
  const name = `x${a}_${t - texelOffsets(shape)[0]}`;
  const rows = r === 'r' ? 0 : r * pairs;
  const texel = x.read(plus('right', step * x.unit[0]), plus(`down${a}`, (rows + t) * x.unit[1]));
  const inside = isInside(shape, a, r, t);
  const text = `vec4 ${name} = ${inside ? `mix(vec4(0.), ${texel}, bvec4(${inside}))` : texel};`;
  if (shape.width % 2 === 0) return text;
  // Behind the last column of an odd width lies anything.
  const last = float(pairs - 1);
  return `${text} ${name}.zw = mix(vec2(0.), ${name}.zw, bvec2(${plus(`column${a}`, t)} < ${last}));`;
}

/** Both columns' pairs of input channels, at the column offsets `left` and `right`, times the 2 × 2 weights. */
function products(a: number, left: number, right: number, first: number): string {
  const texel = (offset: number) => `x${a}_${Math.floor(offset / 2) - first}`;
  const channel = (offset: number, number: 0 | 1) =>
    `${texel(offset)}.${(offset % 2 === 0 ? ['xx', 'yy'] : ['zz', 'ww'])[number]}`;
  const both = (number: 0 | 1) => `vec4(${channel(left, number)}, ${channel(right, number)})`;
  return `${both(0)} * w.xyxy + ${both(1)} * w.zwzw`;
}
