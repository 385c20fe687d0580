import { expect, it } from 'vitest';
import { usedFonts } from './used-fonts.ts';

const css = `
  @font-face{font-family:A;src:url(/assets/korean.woff2) format("woff2");unicode-range:U+ac00-d7a3,U+1100}
  @font-face{font-family:A;src:url("./latin.woff2") format("woff2");unicode-range:U+0??}
  @font-face{font-family:A;src:url(cyrillic.woff2) format("woff2");unicode-range:U+400-4ff}
  @font-face{font-family:B;src:url(formulas.woff2) format("woff2")}`;

it('keeps the font files that have a letter of the text, and those that state no letters', () => {
  expect([...usedFonts(css, 'C = 32')]).toEqual(['latin.woff2', 'formulas.woff2']);
  expect([...usedFonts(css, '경로 C')]).toEqual(['korean.woff2', 'latin.woff2', 'formulas.woff2']);
  expect([...usedFonts(css, '')]).toEqual(['formulas.woff2']);
});
