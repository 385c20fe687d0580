/** Code points from `first` to `last`, both included. */
interface Range {
  readonly first: number;
  readonly last: number;
}

const face = /@font-face\s*\{[^}]*\}/g;

/**
 * Names of the font files in `css` that have a letter of `text`. A face without `unicode-range` counts as used.
 *
 * Pretendard comes in some ninety files by letters; the site needs about thirty of them.
 */
export function usedFonts(css: string, text: string): Set<string> {
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const used = new Set<string>();
  for (const [block] of css.matchAll(face)) {
    const file = /url\(["']?([^)"']+\.woff2)/.exec(block)?.[1]?.split('/').at(-1);
    const list = /unicode-range:\s*([^;}]+)/i.exec(block)?.[1];
    const ranges = list?.split(',').map(parseRange);
    const needed = !ranges || ranges.some(({ first, last }) => letters.some((code) => code >= first && code <= last));
    if (file && needed) used.add(file);
  }
  return used;
}

/** `U+AC00-D7A3`, `U+20` or `U+4??`, as CSS writes them. */
function parseRange(text: string): Range {
  const [first = '', last = first] = text.trim().replace(/^u\+/i, '').split('-');
  return {
    first: Number.parseInt(first.replaceAll('?', '0'), 16),
    last: Number.parseInt(last.replaceAll('?', 'f'), 16),
  };
}
