import type { NumberAsk } from './question.ts';
import type { RichText } from './rich-text.ts';

/** What the page says to a number. */
export type Verdict =
  | { readonly kind: 'right' }
  /** Not a number at all. */
  | { readonly kind: 'unread' }
  /** A known slip: `says` names the step that differs. */
  | { readonly kind: 'slip'; readonly says: RichText }
  | { readonly kind: 'high' }
  | { readonly kind: 'low' };

/** Reads "70,144", "70 144", "+0.74%", "−1", "850장"; undefined where there is no number. */
export function readNumber(text: string): number | undefined {
  const bare = text
    .trim()
    .replace(/[\s,_]/g, '')
    .replace('−', '-')
    .replace(/[^\d.]+$/, '');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : undefined;
}

export function judge({ answer, tolerance, mistakes }: NumberAsk, text: string): Verdict {
  const given = readNumber(text);
  if (given === undefined) return { kind: 'unread' };
  if (Math.abs(given - answer) <= tolerance) return { kind: 'right' };
  const slip = mistakes.find((mistake) => Math.abs(given - mistake.value) <= mistake.tolerance);
  if (slip) return { kind: 'slip', says: slip.says };
  return { kind: given > answer ? 'high' : 'low' };
}
