/** The text of the fragment shader: two columns × two channels, a texel, in each region per invocation. */
import type { ConvolutionShape } from '../shape.ts';
import { each, float, readerOf, scaled } from './glsl.ts';
import type { Layout } from './layout.ts';
import { channelPlaces, mapPlaces, texelPlace } from './place.ts';
import type { Regions } from './regions.ts';
import { spanSums } from './spans.ts';

/** Where the tensors of one call lie. */
export interface Layouts {
  readonly x: Layout;
  readonly weights: Layout;
  readonly out: Layout;
  readonly bias: Layout | undefined;
  readonly shortcut: Layout | undefined;
}

/** Names of the samplers, in the order of the call's tensors. */
export function samplersOf({ bias, shortcut }: Layouts): string[] {
  return ['x', 'W', ...(bias ? ['bias'] : []), ...(shortcut ? ['shortcut'] : [])];
}

/** `main` and what stands before it: `output`(a, b) = relu(conv(x, W) + bias + shortcut) in the region (a, b). */
export function groupedConv2DShader(
  shape: ConvolutionShape,
  layouts: Layouts,
  relu: boolean,
  regions: Regions,
  output: (a: number, b: number) => string,
): string {
  const x = readerOf('x', layouts.x);
  const weights = readerOf('W', layouts.weights);
  const bias = layouts.bias && readerOf('bias', layouts.bias);
  const shortcut = layouts.shortcut && readerOf('shortcut', layouts.shortcut);
  const all = (text: (a: number, b: number) => string) =>
    each(regions.down, (a) => each(regions.right, (b) => text(a, b)));
  const start = (b: number) =>
    bias ? `${bias.read(scaled(`pair${b}`, bias.unit[0]), float(0.5 * bias.unit[1]))}.xyxy` : 'vec4(0.)';
  const added = (a: number, b: number) =>
    shortcut ? ` + ${shortcut.read(scaled(`pair${b}`, shortcut.unit[0]), scaled(`row${a}`, shortcut.unit[1]))}` : '';
  const result = (sum: string) => (relu ? `max(${sum}, 0.)` : sum);
  return `${[x, weights, bias, shortcut].map((reader) => reader?.definition ?? '').join('')}
  void main() {
    ${texelPlace(layouts.out)}
    ${mapPlaces(shape, regions, x)}
    ${channelPlaces(shape, regions)}
    float right = ${scaled('(first + .5)', x.unit[0])};
    float weight = ${float(0.5 * weights.unit[1])};
    ${each(regions.right, (b) => `float across${b} = ${scaled(`pair${b}`, weights.unit[0])};`)}
    ${all((a, b) => `vec4 sum${a}${b} = ${start(b)};`)}
    ${spanSums({ shape, regions, x, weights })}
    ${all((a, b) => `${output(a, b)} = ${result(`sum${a}${b}${added(a, b)}`)};`)}
  }`;
}
