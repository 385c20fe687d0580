/** Shares of the classes, Σ = 1: softmax of the logits in double precision, safe for large ones. */
export function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const peak = Math.max(...values);
  const powers = values.map((value) => Math.exp(value - peak));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** The class with the largest share, counted from 0. */
export function answerOf(shares: readonly number[]): { readonly place: number; readonly share: number } {
  const share = Math.max(...shares);
  return { place: shares.indexOf(share), share };
}
