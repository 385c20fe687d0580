/** Value of the last fraction bit, by exponent; numbers below the smallest normal one share its step. */
const STEPS = Float64Array.from({ length: 31 }, (_, exponent) => 2 ** (Math.max(exponent, 1) - 25));
const IMPLICIT = 0x400;
const FRACTION = 0x3ff;

/** IEEE half precision, as bits, to float32; exact. */
export function fromFloat16(bits: Uint16Array): Float32Array {
  const numbers = new Float32Array(bits.length);
  for (let at = 0; at < bits.length; at++) numbers[at] = widen(bits[at] ?? 0);
  return numbers;
}

function widen(bits: number): number {
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & FRACTION;
  const step = STEPS[exponent];
  const size = step === undefined ? infinite(fraction) : (exponent === 0 ? fraction : fraction + IMPLICIT) * step;
  return bits & 0x8000 ? -size : size;
}

/** The highest exponent is for what is no number. */
function infinite(fraction: number): number {
  return fraction === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
}
