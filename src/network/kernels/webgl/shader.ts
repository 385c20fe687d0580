/** The text of the fragment shader: one output texel, two columns × two channels, per invocation. */
import type { ConvolutionShape } from '../shape.ts';
import { float, type Layout, type Reader, readerOf } from './layout.ts';
import { spansOf } from './weights.ts';

/** Where the tensors of one call lie. */
export interface Layouts {
  readonly x: Layout;
  readonly weights: Layout;
  readonly out: Layout;
  readonly bias: Layout | undefined;
  readonly shortcut: Layout | undefined;
}

/** So many texels of weights are read without a loop: loops cost software renderers more than the reading. */
const UNROLLED = 36;

/** GLSL that computes relu(conv(x, W) + bias + shortcut); samplers `x`, `W`, `bias`, `shortcut`. */
export function groupedConv2DShader(shape: ConvolutionShape, layouts: Layouts, relu: boolean): string {
  const x = readerOf('x', layouts.x);
  const weights = readerOf('W', layouts.weights);
  const bias = layouts.bias && readerOf('bias', layouts.bias);
  const shortcut = layouts.shortcut && readerOf('shortcut', layouts.shortcut);
  const definitions = [x, weights, bias, shortcut].map((reader) => reader?.definition ?? '').join('');
  const at = (reader: Reader) => reader.read(scaled('at.x', reader.unit[0]), scaled('at.y', reader.unit[1]));
  return `${definitions}
      void main() {
        ${place(layouts.out)}
        ${pixel(shape)}
        ${channels(shape)}
        float right = ${scaled('(first + .5)', x.unit[0])};
        float down = ${scaled('base', x.unit[1])};
        float weight = ${scaled('.5', weights.unit[1])};
        float pair = ${scaled('at.x', weights.unit[0])};
        vec4 sum = ${bias ? `${bias.read(scaled('at.x', bias.unit[0]), scaled('.5', bias.unit[1]))}.xyxy` : 'vec4(0.)'};
        ${spanLoops(shape, x, weights)}
        ${shortcut ? `sum += ${at(shortcut)};` : ''}
        setOutput(${relu ? 'max(sum, 0.)' : 'sum'});
      }`;
}

/** `at`: the centre of the output texel (right: channel pair, down: row of column pairs). */
function place({ columns, width }: Layout): string {
  if (columns === width) return 'vec2 at = gl_FragCoord.xy;';
  return `float count = floor(gl_FragCoord.y) * ${float(width)} + floor(gl_FragCoord.x);
        float row = floor((count + .5) * ${float(1 / columns)});
        vec2 at = vec2(count - row * ${float(columns)}, row) + .5;`;
}

/** `y`: row of the map; `z`: its column pair; `base`: centre of the input texel at the kernel's upper left corner, were there no padding beside. */
function pixel({ batch, height, width, outHeight, outWidth, stride, paddingY }: ConvolutionShape): string {
  const pairs = Math.ceil(outWidth / 2);
  const inPairs = Math.ceil(width / 2);
  return `float line = floor(at.y * ${float(1 / pairs)});
        float z = at.y - .5 - line * ${float(pairs)};
        float picture = ${batch > 1 ? `floor((line + .5) * ${float(1 / outHeight)})` : '0.'};
        float y = (line - picture * ${float(outHeight)}) * ${float(stride)} - ${float(paddingY)};
        float base = (picture * ${float(height)} + y) * ${float(inPairs)} + z * ${float(stride)} + .5;`;
}

/** `first`: the first input texel of the output pair's span; `long`: whether the span has more than the least length. */
function channels(shape: ConvolutionShape): string {
  const { groups, inPerGroup, outPerGroup } = shape;
  if (groups === 1) return 'const float first = 0.;';
  const spans = spansOf(shape);
  const group = (channel: string) => `floor((2. * at.x ${channel}) * ${float(1 / outPerGroup)})`;
  const first = `float first = floor(${group('- .5')} * ${float(inPerGroup / 2)});`;
  if (spans.least === spans.most) return first;
  return `${first}
        float last = min(${group('+ .5')}, ${float(groups - 1)});
        bool isLong = ceil((last + 1.) * ${float(inPerGroup / 2)}) - first > ${float(spans.least)};`;
}

function spanLoops(shape: ConvolutionShape, x: Reader, weights: Reader): string {
  const { least, most } = spansOf(shape);
  const taps = shape.kernelHeight * shape.kernelWidth;
  const run = Math.max(1, Math.floor(UNROLLED / taps));
  const rounds = Math.floor(least / run);
  const steps = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, step) => spanStep(shape, x, weights, from + step)).join('');
  const loop = `for (int i = 0; i < ${rounds}; i++) {
          ${steps(0, run)}
          right += ${float(run * x.unit[0])};
          weight += ${float(run * taps * weights.unit[1])};
        }`;
  const rest = least - rounds * run;
  // A loop has moved the starting point; without one the steps count from it.
  if (rounds > 1) return `${masks(shape)}${loop}${steps(0, rest)}${longSpans(steps(rest, rest + most - least))}`;
  return `${masks(shape)}${steps(0, least)}${longSpans(steps(least, most))}`;
}

function longSpans(steps: string): string {
  return steps && `if (isLong) {${steps}}`;
}

/** Offsets in column pairs, from `z`·stride, of the input texels that the kernel touches. */
function texelOffsets({ kernelWidth, paddingX, stride }: ConvolutionShape): [first: number, last: number] {
  return [Math.floor(-paddingX / 2), Math.floor((stride + kernelWidth - 1 - paddingX) / 2)];
}

/** One flag for each kernel row and each texel offset that can lie outside the map. */
function masks(shape: ConvolutionShape): string {
  const { kernelHeight } = shape;
  const [first, last] = texelOffsets(shape);
  const lines: string[] = [];
  for (let r = 0; r < kernelHeight; r++) {
    if (rowCanLeave(shape, r))
      lines.push(`bool row${r} = y + ${float(r)} >= 0. && y + ${float(r)} < ${float(shape.height)};`);
  }
  lines.push(`float column = z * ${float(shape.stride)};`);
  const pairs = Math.ceil(shape.width / 2);
  for (let t = first; t <= last; t++) {
    if (columnCanLeave(shape, t)) {
      lines.push(`bool column${t - first} = column + ${float(t)} >= 0. && column + ${float(t)} < ${float(pairs)};`);
    }
  }
  return lines.join('\n        ');
}

function rowCanLeave({ height, outHeight, stride, paddingY }: ConvolutionShape, r: number): boolean {
  return r < paddingY || (outHeight - 1) * stride - paddingY + r >= height;
}

function columnCanLeave({ width, outWidth, stride }: ConvolutionShape, t: number): boolean {
  return t < 0 || (Math.ceil(outWidth / 2) - 1) * stride + t >= Math.ceil(width / 2);
}

/** Adds what the span's texel number `step` (from the current one) gives at every tap. */
function spanStep(shape: ConvolutionShape, x: Reader, weights: Reader, step: number): string {
  const { kernelHeight, kernelWidth, paddingX, stride } = shape;
  const [first, last] = texelOffsets(shape);
  const taps = kernelHeight * kernelWidth;
  let text = '';
  for (let r = 0; r < kernelHeight; r++) {
    text += '{';
    for (let t = first; t <= last; t++) text += inputTexel(shape, x, step, r, t);
    for (let c = 0; c < kernelWidth; c++) {
      const row = step * taps + r * kernelWidth + c;
      text += `w = ${weights.read('pair', plus('weight', row * weights.unit[1]))};
          ${multiplyAdd(c - paddingX, c - paddingX + stride, first)}`;
    }
    text += '}';
  }
  return `{ vec4 w; ${text} }`;
}

/** Declares `x<t − first>`: the texel `t` column pairs beside the output's, zero where it lies outside the map. */
function inputTexel(shape: ConvolutionShape, x: Reader, step: number, r: number, t: number): string {
  const { width } = shape;
  const pairs = Math.ceil(width / 2);
  const [first] = texelOffsets(shape);
  const name = `x${t - first}`;
  const texel = x.read(plus('right', step * x.unit[0]), plus('down', (r * pairs + t) * x.unit[1]));
  const inside = [
    ...(rowCanLeave(shape, r) ? [`row${r}`] : []),
    ...(columnCanLeave(shape, t) ? [`column${t - first}`] : []),
  ].join(' && ');
  let text = `vec4 ${name} = ${inside ? `mix(vec4(0.), ${texel}, bvec4(${inside}))` : texel};`;
  // Behind the last column of an odd width lies anything.
  if (width % 2 === 1) {
    text += `${name}.zw = mix(vec2(0.), ${name}.zw, bvec2(column + ${float(t)} < ${float(pairs - 1)}));`;
  }
  return text;
}

/** Both columns' pairs of input channels, at the offsets `a` and `b`, times the 2 × 2 weights. */
function multiplyAdd(a: number, b: number, first: number): string {
  const left = `x${Math.floor(a / 2) - first}`;
  const right = `x${Math.floor(b / 2) - first}`;
  const [l0, l1] = a % 2 === 0 ? ['xx', 'yy'] : ['zz', 'ww'];
  const [r0, r1] = b % 2 === 0 ? ['xx', 'yy'] : ['zz', 'ww'];
  return `sum += vec4(${left}.${l0}, ${right}.${r0}) * w.xyxy + vec4(${left}.${l1}, ${right}.${r1}) * w.zwzw;`;
}

function scaled(expression: string, factor: number): string {
  return factor === 1 ? expression : `${expression} * ${float(factor)}`;
}

function plus(name: string, offset: number): string {
  return offset === 0 ? name : offset < 0 ? `${name} - ${float(-offset)}` : `${name} + ${float(offset)}`;
}
