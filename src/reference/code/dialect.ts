/** The few phrases that a recomputation needs, in one programming language. Every phrase is a line or a block of lines. */
export interface Dialect {
  /** Lines before everything else; `names` are the parameters that will be assigned. */
  readonly header: (names: readonly string[]) => string[];
  readonly comment: (text: string) => string;
  /** A named list of numbers over as many lines as it needs. */
  readonly list: (name: string, numbers: readonly number[]) => string[];
  /** `value` from nothing but a number. */
  readonly start: (number: string) => string;
  /** `value` = Σ x·w + bias. */
  readonly products: (bias: string) => string;
  /** `value` = Σ x, divided by `count` where there is one. */
  readonly sum: (count?: number) => string;
  /** `value` = max x. */
  readonly largest: string;
  /** `value` = max(value, 0). */
  readonly relu: string;
  /** `value` times a factor. */
  readonly scale: (factor: string) => string;
  readonly assign: (name: string, number: string) => string;
  /** `value` = γ·(value − μ)/√(σ² + ε) + β, all assigned before. */
  readonly normalize: string;
  readonly print: string;
}

/** Nine digits keep every float32 number apart from its neighbours; written as Python and JavaScript both read it. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(9)));
}

/** Numbers with commas, as many to a line as fit, moved to the right by `indent` spaces. */
export function numberLines(numbers: readonly number[], indent: number, width = 96): string[] {
  const lines: string[] = [];
  let line = '';
  for (const number of numbers) {
    const next = `${numberText(number)},`;
    if (line !== '' && indent + line.length + 1 + next.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? next : `${line} ${next}`;
  }
  return [...lines, ...(line === '' ? [] : [line])].map((each) => ' '.repeat(indent) + each);
}
