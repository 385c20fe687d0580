/**
 * Grouped convolution, NHWC, f32, in AssemblyScript. Built by build.mjs into binary.ts, twice: with and
 * without fused multiply-add (relaxed SIMD).
 *
 * All addresses point into the memory of tfjs' own WebAssembly module, which this module imports; it has
 * no data and no stack of its own there.
 *
 * One step computes eight output columns × four output channels (a "quad"): eight accumulators, one
 * weight vector, one spread-out input value at a time.
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

/** Adds four input channels of one column. */
@inline
function addFour(sum: v128, x: usize, w0: v128, w1: v128, w2: v128, w3: v128): v128 {
  sum = multiplyAdd(sum, v128.load_splat<f32>(x, 0), w0);
  sum = multiplyAdd(sum, v128.load_splat<f32>(x, 4), w1);
  sum = multiplyAdd(sum, v128.load_splat<f32>(x, 8), w2);
  return multiplyAdd(sum, v128.load_splat<f32>(x, 12), w3);
}

@inline
function addOne(sum: v128, x: usize, weights: v128): v128 {
  return multiplyAdd(sum, v128.load_splat<f32>(x), weights);
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
  const back = tapColumnStep - <usize>inPerGroup * FLOAT;
  for (let r = 0; r < kernelHeight; r++) {
    for (let c = 0; c < kernelWidth; c++) {
      let i = inPerGroup;
      for (; i >= 4; i -= 4) {
        wa = v128.load(w, 0), wb = v128.load(w + quadStep, 0);
        v = v128.load_splat<f32>(x0, 0); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
        v = v128.load_splat<f32>(x1, 0); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
        v = v128.load_splat<f32>(x2, 0); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
        v = v128.load_splat<f32>(x3, 0); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
        wa = v128.load(w, 16), wb = v128.load(w + quadStep, 16);
        v = v128.load_splat<f32>(x0, 4); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
        v = v128.load_splat<f32>(x1, 4); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
        v = v128.load_splat<f32>(x2, 4); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
        v = v128.load_splat<f32>(x3, 4); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
        wa = v128.load(w, 32), wb = v128.load(w + quadStep, 32);
        v = v128.load_splat<f32>(x0, 8); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
        v = v128.load_splat<f32>(x1, 8); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
        v = v128.load_splat<f32>(x2, 8); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
        v = v128.load_splat<f32>(x3, 8); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
        wa = v128.load(w, 48), wb = v128.load(w + quadStep, 48);
        v = v128.load_splat<f32>(x0, 12); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
        v = v128.load_splat<f32>(x1, 12); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
        v = v128.load_splat<f32>(x2, 12); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
        v = v128.load_splat<f32>(x3, 12); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
        x0 += VECTOR; x1 += VECTOR; x2 += VECTOR; x3 += VECTOR;
        w += 64;
      }
      for (; i > 0; i--) {
        wa = v128.load(w, 0), wb = v128.load(w + quadStep, 0);
        v = v128.load_splat<f32>(x0, 0); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
        v = v128.load_splat<f32>(x1, 0); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
        v = v128.load_splat<f32>(x2, 0); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
        v = v128.load_splat<f32>(x3, 0); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
        x0 += FLOAT; x1 += FLOAT; x2 += FLOAT; x3 += FLOAT;
        w += VECTOR;
      }
      x0 += back; x1 += back; x2 += back; x3 += back;
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
  const back = tapColumnStep - <usize>inPerGroup * FLOAT;
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
              let i = inPerGroup;
              for (; i >= 4; i -= 4) {
                const w0 = v128.load(w), w1 = v128.load(w, 16), w2 = v128.load(w, 32), w3 = v128.load(w, 48);
                s0 = addFour(s0, x0, w0, w1, w2, w3); x0 += VECTOR;
                s1 = addFour(s1, x1, w0, w1, w2, w3); x1 += VECTOR;
                s2 = addFour(s2, x2, w0, w1, w2, w3); x2 += VECTOR;
                s3 = addFour(s3, x3, w0, w1, w2, w3); x3 += VECTOR;
                s4 = addFour(s4, x4, w0, w1, w2, w3); x4 += VECTOR;
                s5 = addFour(s5, x5, w0, w1, w2, w3); x5 += VECTOR;
                s6 = addFour(s6, x6, w0, w1, w2, w3); x6 += VECTOR;
                s7 = addFour(s7, x7, w0, w1, w2, w3); x7 += VECTOR;
                w += 64;
              }
              for (; i > 0; i--) {
                const w0 = v128.load(w);
                s0 = addOne(s0, x0, w0); x0 += FLOAT;
                s1 = addOne(s1, x1, w0); x1 += FLOAT;
                s2 = addOne(s2, x2, w0); x2 += FLOAT;
                s3 = addOne(s3, x3, w0); x3 += FLOAT;
                s4 = addOne(s4, x4, w0); x4 += FLOAT;
                s5 = addOne(s5, x5, w0); x5 += FLOAT;
                s6 = addOne(s6, x6, w0); x6 += FLOAT;
                s7 = addOne(s7, x7, w0); x7 += FLOAT;
                w += VECTOR;
              }
              x0 += back; x1 += back; x2 += back; x3 += back; x4 += back; x5 += back; x6 += back; x7 += back;
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
  let i = inChannels;
  for (; i >= 4; i -= 4) {
    wa = v128.load(w, 0), wb = v128.load(w + quadStep, 0);
    v = v128.load_splat<f32>(x0, 0); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
    v = v128.load_splat<f32>(x1, 0); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
    v = v128.load_splat<f32>(x2, 0); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
    v = v128.load_splat<f32>(x3, 0); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
    v = v128.load_splat<f32>(x4, 0); a4 = multiplyAdd(a4, v, wa); b4 = multiplyAdd(b4, v, wb);
    v = v128.load_splat<f32>(x5, 0); a5 = multiplyAdd(a5, v, wa); b5 = multiplyAdd(b5, v, wb);
    wa = v128.load(w, 16), wb = v128.load(w + quadStep, 16);
    v = v128.load_splat<f32>(x0, 4); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
    v = v128.load_splat<f32>(x1, 4); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
    v = v128.load_splat<f32>(x2, 4); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
    v = v128.load_splat<f32>(x3, 4); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
    v = v128.load_splat<f32>(x4, 4); a4 = multiplyAdd(a4, v, wa); b4 = multiplyAdd(b4, v, wb);
    v = v128.load_splat<f32>(x5, 4); a5 = multiplyAdd(a5, v, wa); b5 = multiplyAdd(b5, v, wb);
    wa = v128.load(w, 32), wb = v128.load(w + quadStep, 32);
    v = v128.load_splat<f32>(x0, 8); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
    v = v128.load_splat<f32>(x1, 8); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
    v = v128.load_splat<f32>(x2, 8); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
    v = v128.load_splat<f32>(x3, 8); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
    v = v128.load_splat<f32>(x4, 8); a4 = multiplyAdd(a4, v, wa); b4 = multiplyAdd(b4, v, wb);
    v = v128.load_splat<f32>(x5, 8); a5 = multiplyAdd(a5, v, wa); b5 = multiplyAdd(b5, v, wb);
    wa = v128.load(w, 48), wb = v128.load(w + quadStep, 48);
    v = v128.load_splat<f32>(x0, 12); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
    v = v128.load_splat<f32>(x1, 12); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
    v = v128.load_splat<f32>(x2, 12); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
    v = v128.load_splat<f32>(x3, 12); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
    v = v128.load_splat<f32>(x4, 12); a4 = multiplyAdd(a4, v, wa); b4 = multiplyAdd(b4, v, wb);
    v = v128.load_splat<f32>(x5, 12); a5 = multiplyAdd(a5, v, wa); b5 = multiplyAdd(b5, v, wb);
    x0 += VECTOR; x1 += VECTOR; x2 += VECTOR; x3 += VECTOR; x4 += VECTOR; x5 += VECTOR;
    w += 64;
  }
  for (; i > 0; i--) {
    wa = v128.load(w), wb = v128.load(w + quadStep);
    v = v128.load_splat<f32>(x0, 0); a0 = multiplyAdd(a0, v, wa); b0 = multiplyAdd(b0, v, wb);
    v = v128.load_splat<f32>(x1, 0); a1 = multiplyAdd(a1, v, wa); b1 = multiplyAdd(b1, v, wb);
    v = v128.load_splat<f32>(x2, 0); a2 = multiplyAdd(a2, v, wa); b2 = multiplyAdd(b2, v, wb);
    v = v128.load_splat<f32>(x3, 0); a3 = multiplyAdd(a3, v, wa); b3 = multiplyAdd(b3, v, wb);
    v = v128.load_splat<f32>(x4, 0); a4 = multiplyAdd(a4, v, wa); b4 = multiplyAdd(b4, v, wb);
    v = v128.load_splat<f32>(x5, 0); a5 = multiplyAdd(a5, v, wa); b5 = multiplyAdd(b5, v, wb);
    x0 += FLOAT; x1 += FLOAT; x2 += FLOAT; x3 += FLOAT; x4 += FLOAT; x5 += FLOAT;
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
