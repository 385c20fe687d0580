/**
 * How wide a text will be, without a browser: close to Pretendard's semibold letters and never below them, so
 * that what fits here fits on screen.
 */
import type { Label } from './mark.ts';

/** Widths in em by kinds of letters, narrowest first; anything else is as wide as a digit. */
const letterWidths: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlI'.,:;|!· ]/, 0.28],
  [/[frt()[\]\-"/₀-₉ᵢ]/, 0.42],
  [/[mwMW%→…]/, 0.94],
  [/[A-HK-Z]/, 0.74],
  [/[ᄀ-ᇿ㄰-㆏가-힣　-〿]/, 0.88],
];
const digitWidth = 0.65;

/** Width of a text in pixels at a font size. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? digitWidth;
  return width * size;
}

/** Text of a label without its roles. */
export function textOf(label: Label): string {
  return label.map((run) => run.text).join('');
}

/** Width of the widest line. */
export function linesWidth(lines: readonly Label[], size: number): number {
  return Math.max(0, ...lines.map((line) => textWidth(textOf(line), size)));
}

/** A label of one run without a role. */
export function plain(text: string): Label {
  return [{ text }];
}

/** A number as subscript: 12 → ₁₂. */
export function subscript(number: number): string {
  return String(number).replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit);
}

/** Breaks a text between words into lines that fit; a word that is too long stands alone. */
export function wrapText(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
