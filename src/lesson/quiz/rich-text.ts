/** Running text with formulas in it, as it is built: words, and formulas as KaTeX's markup. */
export type RichText = readonly (string | { readonly formula: string })[];

/** A name for lists: texts in one list differ. */
export function keyOf(text: RichText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.formula)).join('');
}
