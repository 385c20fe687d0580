/**
 * Grouped convolution, NHWC, f32, in AssemblyScript. Built by build.mjs into binary.ts, twice: with and
 * without fused multiply-add (relaxed SIMD).
 *
 * All addresses point into the memory of tfjs' own WebAssembly module, which this module imports; it has
 * no data and no stack of its own there.
 *
 * One step computes eight output columns × four output channels (a "quad"): eight accumulators, one
 * weight vector, one spread-out input value at a time.
 * The loops over input channels are short on purpose: unrolled, they need more registers than there are and are slower.
 */

const FLOAT: usize = 4;
const VECTOR: usize = 16;

/**
 * Reorders a filter [taps, in, out] to [group][quad][tap][in][4 lanes], zeros where a group's last quad
 * has no channel, so that the inner loop reads the weights in one run. A bias is a filter of one tap and one input.
 */
export function pack(filter: usize, packed: usize, taps: i32, inPerGroup: i32, outPerGroup: i32, groups: i32): void {
  const outChannels = outPerGroup * groups;
  const rows = taps * inPerGroup;
  for (let group = 0; group < groups; group++) {
    for (let first = 0; first < outPerGroup; first += 4) {
      for (let row = 0; row < rows; row++) {
        const from = filter + <usize>(row * outChannels + group * outPerGroup + first) * FLOAT;
        for (let lane = 0; lane < 4; lane++) {
          const value: f32 = first + lane < outPerGroup ? load<f32>(from + <usize>lane * FLOAT) : 0;
          store<f32>(packed + <usize>lane * FLOAT, value);
        }
        packed += VECTOR;
      }
    }
  }
}

/**
 * Copies one picture into the middle of zeros: `above` bytes before and after it, `beside` bytes on both
 * sides of each row. Writes `beside` bytes more than that at the end.
 */
export function pad(x: usize, padded: usize, height: i32, rowBytes: usize, above: usize, beside: usize): void {
  memory.fill(padded, 0, above + beside);
  padded += above + beside;
  for (let row = 0; row < height; row++) {
    memory.copy(padded, x, rowBytes);
    padded += rowBytes;
    x += rowBytes;
    memory.fill(padded, 0, beside * 2);
    padded += beside * 2;
  }
  memory.fill(padded, 0, above);
}

@inline
function multiplyAdd(sum: v128, x: v128, weights: v128): v128 {
  return RELAXED ? f32x4.relaxed_madd(x, weights, sum) : f32x4.add(sum, f32x4.mul(x, weights));
}

/** Adds the shortcut (0: none), applies the ReLU and stores the first `lanes` of one column's quad. */
@inline
function finish(sum: v128, out: usize, shortcut: usize, floor: v128, lanes: i32): void {
  if (lanes >= 4) {
    if (shortcut) sum = f32x4.add(sum, v128.load(out + shortcut));
    v128.store(out, f32x4.max(sum, floor));
  } else {
    finishPart(sum, out, shortcut, floor, lanes);
  }
}

function finishPart(sum: v128, out: usize, shortcut: usize, floor: v128, lanes: i32): void {
  const least = f32x4.extract_lane(floor, 0);
  for (let lane = 0; lane < lanes; lane++) {
    let value = f32x4.extract_lane(sum, 0);
    if (shortcut) value += load<f32>(out + shortcut);
    store<f32>(out, max(value, least));
    sum = v128.shuffle<f32>(sum, sum, 1, 2, 3, 0);
    out += FLOAT;
  }
}

/** Four columns × eight output channels (two quads): reads each input once for both. */
function fourByTwo(
  x0: usize, x1: usize, x2: usize, x3: usize, weights: usize, quadStep: usize, bias: usize,
  kernelHeight: i32, kernelWidth: i32, tapRowStep: usize, tapColumnStep: usize, inPerGroup: i32,
  o0: usize, o1: usize, o2: usize, o3: usize, shortcut: usize, floor: v128,
): void {
  let a0 = v128.load(bias), a1 = a0, a2 = a0, a3 = a0;
  let b0 = v128.load(bias, 16), b1 = b0, b2 = b0, b3 = b0;
  let w = weights;
  let v: v128, wa: v128, wb: v128;
  const rowStep = tapRowStep - <usize>kernelWidth * tapColumnStep;
  const end = <usize>inPerGroup * FLOAT;
  for (let r = 0; r < kernelHeight; r++) {
    for (let c = 0; c < kernelWidth; c++) {
      for (let at: usize = 0; at < end; at += FLOAT) {
        wa = v128.load(w), wb = v128.load(w + quadStep);
        v = v128.load_splat<f32>(x0 + at); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
        v = v128.load_splat<f32>(x1 + at); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
        v = v128.load_splat<f32>(x2 + at); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
        v = v128.load_splat<f32>(x3 + at); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
        w += VECTOR;
      }
      x0 += tapColumnStep; x1 += tapColumnStep; x2 += tapColumnStep; x3 += tapColumnStep;
    }
    x0 += rowStep; x1 += rowStep; x2 += rowStep; x3 += rowStep;
  }
  finish(a0, o0, shortcut, floor, 4); finish(b0, o0 + VECTOR, shortcut, floor, 4);
  finish(a1, o1, shortcut, floor, 4); finish(b1, o1 + VECTOR, shortcut, floor, 4);
  finish(a2, o2, shortcut, floor, 4); finish(b2, o2 + VECTOR, shortcut, floor, 4);
  finish(a3, o3, shortcut, floor, 4); finish(b3, o3 + VECTOR, shortcut, floor, 4);
}

/**
 * Convolves one padded picture. Steps are in bytes. `shortcut` is its address minus that of `out`, or 0.
 * A column block that would pass the last column computes that column again instead: the same value twice.
 */
export function convolve(
  x: usize, weights: usize, bias: usize, shortcut: usize, out: usize,
  rows: i32, columns: i32, rowStep: usize, columnStep: usize,
  kernelHeight: i32, kernelWidth: i32, tapRowStep: usize, tapColumnStep: usize,
  inPerGroup: i32, outPerGroup: i32, groups: i32, relu: bool,
): void {
  const outStep = <usize>(outPerGroup * groups) * FLOAT;
  const floor = f32x4.splat(relu ? 0 : -Infinity);
  const last = columns - 1;
  const down = tapRowStep - <usize>kernelWidth * tapColumnStep;
  const end = <usize>inPerGroup * FLOAT;
  const quadStep = <usize>(kernelHeight * kernelWidth * inPerGroup) * VECTOR;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column += 8) {
      const c1 = <usize>min(column + 1, last), c2 = <usize>min(column + 2, last), c3 = <usize>min(column + 3, last);
      const c4 = <usize>min(column + 4, last), c5 = <usize>min(column + 5, last), c6 = <usize>min(column + 6, last);
      const c0 = <usize>column, c7 = <usize>min(column + 7, last);
      let w = weights, b = bias, group = x, o = out;
      for (let g = 0; g < groups; g++) {
        let first = 0;
        for (; first + 8 <= outPerGroup; first += 8) {
          fourByTwo(
            group + c0 * columnStep, group + c1 * columnStep, group + c2 * columnStep, group + c3 * columnStep, w, quadStep, b,
            kernelHeight, kernelWidth, tapRowStep, tapColumnStep, inPerGroup,
            o + c0 * outStep, o + c1 * outStep, o + c2 * outStep, o + c3 * outStep, shortcut, floor,
          );
          if (column + 4 < columns) fourByTwo(
            group + c4 * columnStep, group + c5 * columnStep, group + c6 * columnStep, group + c7 * columnStep, w, quadStep, b,
            kernelHeight, kernelWidth, tapRowStep, tapColumnStep, inPerGroup,
            o + c4 * outStep, o + c5 * outStep, o + c6 * outStep, o + c7 * outStep, shortcut, floor,
          );
          w += quadStep * 2;
          o += 32;
          b += 32;
        }
        for (; first < outPerGroup; first += 4) {
          let s0 = v128.load(b), s1 = s0, s2 = s0, s3 = s0, s4 = s0, s5 = s0, s6 = s0, s7 = s0;
          let x0 = group + c0 * columnStep, x1 = group + c1 * columnStep, x2 = group + c2 * columnStep;
          let x3 = group + c3 * columnStep, x4 = group + c4 * columnStep, x5 = group + c5 * columnStep;
          let x6 = group + c6 * columnStep, x7 = group + c7 * columnStep;
          for (let r = 0; r < kernelHeight; r++) {
            for (let c = 0; c < kernelWidth; c++) {
              for (let at: usize = 0; at < end; at += FLOAT) {
                const w0 = v128.load(w);
                s0 = multiplyAdd(s0, v128.load_splat<f32>(x0 + at), w0);
                s1 = multiplyAdd(s1, v128.load_splat<f32>(x1 + at), w0);
                s2 = multiplyAdd(s2, v128.load_splat<f32>(x2 + at), w0);
                s3 = multiplyAdd(s3, v128.load_splat<f32>(x3 + at), w0);
                s4 = multiplyAdd(s4, v128.load_splat<f32>(x4 + at), w0);
                s5 = multiplyAdd(s5, v128.load_splat<f32>(x5 + at), w0);
                s6 = multiplyAdd(s6, v128.load_splat<f32>(x6 + at), w0);
                s7 = multiplyAdd(s7, v128.load_splat<f32>(x7 + at), w0);
                w += VECTOR;
              }
              x0 += tapColumnStep; x1 += tapColumnStep; x2 += tapColumnStep; x3 += tapColumnStep; x4 += tapColumnStep; x5 += tapColumnStep; x6 += tapColumnStep; x7 += tapColumnStep;
            }
            x0 += down; x1 += down; x2 += down; x3 += down; x4 += down; x5 += down; x6 += down; x7 += down;
          }
          const lanes = outPerGroup - first;
          finish(s0, o + c0 * outStep, shortcut, floor, lanes);
          finish(s1, o + c1 * outStep, shortcut, floor, lanes);
          finish(s2, o + c2 * outStep, shortcut, floor, lanes);
          finish(s3, o + c3 * outStep, shortcut, floor, lanes);
          finish(s4, o + c4 * outStep, shortcut, floor, lanes);
          finish(s5, o + c5 * outStep, shortcut, floor, lanes);
          finish(s6, o + c6 * outStep, shortcut, floor, lanes);
          finish(s7, o + c7 * outStep, shortcut, floor, lanes);
          o += <usize>min(4, lanes) * FLOAT;
          b += VECTOR;
        }
        group += <usize>inPerGroup * FLOAT;
      }
    }
    x += rowStep;
    out += <usize>columns * outStep;
  }
}

/**
 * A 1×1 convolution without groups of `pixels` pixels in one row, for output channels in eights: six pixels × eight
 * channels (two quads), i.e. twelve sums at a time, as many as the processor has room for. `shortcut` as in `convolve`.
 */
export function pointwise(
  x: usize, weights: usize, bias: usize, shortcut: usize, out: usize,
  pixels: i32, inChannels: i32, outChannels: i32, relu: bool,
): void {
  const floor = f32x4.splat(relu ? 0 : -Infinity);
  const inStep = <usize>inChannels * FLOAT;
  const outStep = <usize>outChannels * FLOAT;
  const quadStep = <usize>inChannels * VECTOR;
  const last = pixels - 1;
  for (let pixel = 0; pixel < pixels; pixel += 6) {
    const p0 = <usize>pixel, p1 = <usize>min(pixel + 1, last), p2 = <usize>min(pixel + 2, last);
    const p3 = <usize>min(pixel + 3, last), p4 = <usize>min(pixel + 4, last), p5 = <usize>min(pixel + 5, last);
    let w = weights, b = bias, o = out;
    for (let first = 0; first < outChannels; first += 8) {
      sixByTwo(
        x + p0 * inStep, x + p1 * inStep, x + p2 * inStep, x + p3 * inStep, x + p4 * inStep, x + p5 * inStep, w, quadStep, b, inChannels,
        o + p0 * outStep, o + p1 * outStep, o + p2 * outStep, o + p3 * outStep, o + p4 * outStep, o + p5 * outStep, shortcut, floor,
      );
      w += quadStep * 2;
      b += 32;
      o += 32;
    }
  }
}

function sixByTwo(
  x0: usize, x1: usize, x2: usize, x3: usize, x4: usize, x5: usize, weights: usize, quadStep: usize, bias: usize, inChannels: i32,
  o0: usize, o1: usize, o2: usize, o3: usize, o4: usize, o5: usize, shortcut: usize, floor: v128,
): void {
  let a0 = v128.load(bias), a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0;
  let b0 = v128.load(bias, 16), b1 = b0, b2 = b0, b3 = b0, b4 = b0, b5 = b0;
  let w = weights;
  let v: v128, wa: v128, wb: v128;
  const end = <usize>inChannels * FLOAT;
  for (let at: usize = 0; at < end; at += FLOAT) {
    wa = v128.load(w), wb = v128.load(w + quadStep);
    v = v128.load_splat<f32>(x0 + at); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
    v = v128.load_splat<f32>(x1 + at); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
    v = v128.load_splat<f32>(x2 + at); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
    v = v128.load_splat<f32>(x3 + at); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
    v = v128.load_splat<f32>(x4 + at); a4 = multiplyAdd(a4, v, wa); b4 = multiplyAdd(b4, v, wb);
    v = v128.load_splat<f32>(x5 + at); a5 = multiplyAdd(a5, v, wa); b5 = multiplyAdd(b5, v, wb);
    w += VECTOR;
  }
  finish(a0, o0, shortcut, floor, 4); finish(b0, o0 + VECTOR, shortcut, floor, 4);
  finish(a1, o1, shortcut, floor, 4); finish(b1, o1 + VECTOR, shortcut, floor, 4);
  finish(a2, o2, shortcut, floor, 4); finish(b2, o2 + VECTOR, shortcut, floor, 4);
  finish(a3, o3, shortcut, floor, 4); finish(b3, o3 + VECTOR, shortcut, floor, 4);
  finish(a4, o4, shortcut, floor, 4); finish(b4, o4 + VECTOR, shortcut, floor, 4);
  finish(a5, o5, shortcut, floor, 4); finish(b5, o5 + VECTOR, shortcut, floor, 4);
}

/** The first `lanes` of four numbers. */
@inline
function loadPart(x: usize, lanes: i32): v128 {
  if (lanes >= 4) return v128.load(x);
  let part = f32x4.splat(0);
  for (let lane = lanes - 1; lane >= 0; lane--) {
    part = v128.shuffle<f32>(part, part, 0, 0, 1, 2);
    part = f32x4.replace_lane(part, 0, load<f32>(x + <usize>lane * FLOAT));
  }
  return part;
}

/**
 * The same as `convolve`, and with its parameters, for one input and one output channel in each group: a quad is four
 * groups. Called with the packing of a single group that has all the channels.
 */
export function depthwise(
  x: usize, weights: usize, bias: usize, shortcut: usize, out: usize,
  rows: i32, columns: i32, rowStep: usize, columnStep: usize,
  kernelHeight: i32, kernelWidth: i32, tapRowStep: usize, tapColumnStep: usize,
  inPerGroup: i32, channels: i32, groups: i32, relu: bool,
): void {
  const floor = f32x4.splat(relu ? 0 : -Infinity);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let w = weights, b = bias, pixel = x + <usize>column * columnStep;
      for (let first = 0; first < channels; first += 4) {
        const lanes = channels - first;
        let sum = v128.load(b);
        for (let r = 0; r < kernelHeight; r++) {
          let tap = pixel + <usize>r * tapRowStep;
          for (let c = 0; c < kernelWidth; c++) {
            sum = multiplyAdd(sum, loadPart(tap, lanes), v128.load(w));
            tap += tapColumnStep;
            w += VECTOR;
          }
        }
        finish(sum, out, shortcut, floor, lanes);
        out += <usize>min(4, lanes) * FLOAT;
        pixel += VECTOR;
        b += VECTOR;
      }
    }
    x += rowStep;
  }
}
