/** Where an invocation stands: the texel that it computes, and what that reads. */
import type { ConvolutionShape } from '../shape.ts';
import { each, float, plus, type Reader, scaled } from './glsl.ts';
import type { Layout } from './layout.ts';
import type { Regions } from './regions.ts';
import { spansOf } from './weights.ts';

/** `at`: the centre of the texel in the first region (right: channel pair, down: row of column pairs). */
export function texelPlace({ columns, width }: Layout): string {
  if (columns === width) return 'vec2 at = gl_FragCoord.xy;';
  return `float count = floor(gl_FragCoord.y) * ${float(width)} + floor(gl_FragCoord.x);
    float row = floor((count + .5) * ${float(1 / columns)});
    vec2 at = vec2(count - row * ${float(columns)}, row) + .5;`;
}

/**
 * For each region row a: `row<a>` the texel's row, `y<a>` the map row and `column<a>` the column pair at the kernel's
 * upper left corner without the padding beside, `down<a>` the texel row there, and the flags of `isInside`.
 */
export function mapPlaces(shape: ConvolutionShape, regions: Regions, x: Reader): string {
  const { batch, height, width, outHeight, outWidth, stride, paddingY } = shape;
  const pairs = Math.ceil(outWidth / 2);
  return each(
    regions.down,
    (a) => `
    float row${a} = ${plus('at.y', a * regions.height)};
    float line${a} = floor(row${a} * ${float(1 / pairs)});
    float picture${a} = ${batch > 1 ? `floor((line${a} + .5) * ${float(1 / outHeight)})` : '0.'};
    float y${a} = (line${a} - picture${a} * ${float(outHeight)}) * ${float(stride)} - ${float(paddingY)};
    float column${a} = (row${a} - .5 - line${a} * ${float(pairs)}) * ${float(stride)};
    float down${a} = (picture${a} * ${float(height)} + y${a}) * ${float(Math.ceil(width / 2))} + column${a} + .5;
    down${a} = ${scaled(`down${a}`, x.unit[1])};
    ${flags(shape, a)}`,
  );
}

/**
 * For each region column b: `pair<b>` the channel pair. For all: `first` the first input texel of the pair's span, and
 * `isLong`, whether the span is longer than the shortest.
 */
export function channelPlaces(shape: ConvolutionShape, regions: Regions): string {
  const { groups, inPerGroup, outPerGroup } = shape;
  const pairs = each(regions.right, (b) => `float pair${b} = ${plus('at.x', b * regions.width)};`);
  if (groups === 1) return `${pairs} const float first = 0.;`;
  const { least, most } = spansOf(shape);
  const group = (channel: string) => `floor((2. * at.x ${channel}) * ${float(1 / outPerGroup)})`;
  const first = `float first = floor(${group('- .5')} * ${float(inPerGroup / 2)});`;
  if (least === most) return `${pairs} ${first}`;
  return `${pairs} ${first}
    float last = min(${group('+ .5')}, ${float(groups - 1)});
    bool isLong = ceil((last + 1.) * ${float(inPerGroup / 2)}) - first > ${float(least)};`;
}

/** Offsets in column pairs, from `column`, of the input texels that the kernel touches. */
export function texelOffsets({ kernelWidth, paddingX, stride }: ConvolutionShape): [first: number, last: number] {
  return [Math.floor(-paddingX / 2), Math.floor((stride + kernelWidth - 1 - paddingX) / 2)];
}

/** Kernels beyond this many taps are looped over by rows: compilers take very long for what is written out. */
const WRITTEN_OUT = 25;

/** A row of the kernel: its number, or `r` in a loop over them. */
export type KernelRow = number | 'r';

export function kernelRows({ kernelHeight, kernelWidth }: ConvolutionShape): readonly KernelRow[] {
  if (kernelHeight * kernelWidth > WRITTEN_OUT) return ['r'];
  return Array.from({ length: kernelHeight }, (_, r) => r);
}

/** Whether the input texel of the kernel row at the offset `t` is inside the map; nothing where it always is. */
export function isInside(shape: ConvolutionShape, a: number, r: KernelRow, t: number): string {
  const [first] = texelOffsets(shape);
  const rows = rowCanLeave(shape, r) ? [`inRow${r}of${a}`] : [];
  const columns = columnCanLeave(shape, t) ? [`inColumn${t - first}of${a}`] : [];
  return [...rows, ...columns].join(' && ');
}

function flags(shape: ConvolutionShape, a: number): string {
  const [first, last] = texelOffsets(shape);
  const rows = kernelRows(shape).map((r) => (r === 'r' ? '' : rowFlag(shape, a, r)));
  const columns = each(last - first + 1, (index) =>
    columnCanLeave(shape, first + index)
      ? `bool inColumn${index}of${a} = ${within(plus(`column${a}`, first + index), Math.ceil(shape.width / 2))};`
      : '',
  );
  return rows.join('\n') + columns;
}

/** Declares whether the kernel row is inside the map, where `isInside` asks for it. */
export function rowFlag(shape: ConvolutionShape, a: number, r: KernelRow): string {
  if (!rowCanLeave(shape, r)) return '';
  const row = r === 'r' ? `y${a} + float(r)` : plus(`y${a}`, r);
  return `bool inRow${r}of${a} = ${within(row, shape.height)};`;
}

function within(place: string, size: number): string {
  return `${place} >= 0. && ${place} < ${float(size)}`;
}

function rowCanLeave({ height, outHeight, kernelHeight, stride, paddingY }: ConvolutionShape, r: KernelRow): boolean {
  const [least, most] = r === 'r' ? [0, kernelHeight - 1] : [r, r];
  return least < paddingY || (outHeight - 1) * stride - paddingY + most >= height;
}

function columnCanLeave({ width, outWidth, stride }: ConvolutionShape, t: number): boolean {
  return t < 0 || (Math.ceil(outWidth / 2) - 1) * stride + t >= Math.ceil(width / 2);
}
