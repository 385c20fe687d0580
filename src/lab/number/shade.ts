/** Backgrounds of single numbers. */
import { activationColour } from '../../figures/colour/paint.ts';
import type { Range } from '../../figures/colour/range.ts';

/** How strong the strongest weight is mixed in; beyond this, text on it would be hard to read. */
const STRONGEST = 40;

/** Diverging: blue below 0, orange above, by the share of `most`. */
export function signedShade(value: number, most: number): string {
  const share = most > 0 ? Math.min(1, Math.abs(value) / most) : 0;
  const hue = value < 0 ? 'var(--weight-negative)' : 'var(--weight-positive)';
  return `color-mix(in oklab, ${hue} ${Math.round(share * STRONGEST)}%, var(--weight-zero))`;
}

/** The activation scale, with ink that can be read on it: one of black and white always has 4.5 : 1. */
export function activationShade(value: number, range: Range): { background: string; color: string } {
  const colour = activationColour(value, range);
  return { background: `rgb(${colour.join(' ')})`, color: isLight(colour) ? '#000' : '#fff' };
}

/** Whether black on this colour has more contrast than white (WCAG's relative luminance). */
function isLight(colour: readonly [number, number, number]): boolean {
  const [red, green, blue] = colour.map((byte) => {
    const share = byte / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
}
