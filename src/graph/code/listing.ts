/** Program text put together from lines, some of which depend on the spec. */

/** A line, a block of lines, or nothing. */
export type Part = string | false | undefined | readonly Part[];

/** The lines in order, without those that are not there. */
export function listing(...parts: readonly Part[]): string {
  return `${linesOf(parts).join('\n')}\n`;
}

/** Lines moved to the right by `levels` of four spaces; empty ones stay empty. */
export function indented(levels: number, ...parts: readonly Part[]): string[] {
  return linesOf(parts).map((line) => (line === '' ? '' : '    '.repeat(levels) + line));
}

function linesOf(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (part === false || part === undefined) return [];
    return typeof part === 'string' ? [part] : linesOf(part);
  });
}
