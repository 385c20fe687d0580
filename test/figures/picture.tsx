import { renderToStaticMarkup } from 'react-dom/server';
import { expect } from 'vitest';
import { atRest } from '../../src/figures/grammar/between.ts';
import type { Layout } from '../../src/figures/grammar/mark.ts';
import { Sheet } from '../../src/figures/grammar/Sheet.tsx';

/** The layout as SVG text: one mark per line, numbers cut to one decimal, so that changes can be read. */
function pictureText(layout: Layout): string {
  const markup = renderToStaticMarkup(<Sheet name="picture" shown={atRest(layout)} />);
  return `${markup
    .replace(/(\d+\.\d)\d+/g, '$1')
    .replaceAll('<g ', '\n<g ')
    .replace('</svg>', '\n</svg>')}\n`;
}

/** Compares the layout with `pictures/<name>.svg` beside the test; `npx vitest run -u` accepts a change. */
export async function expectPicture(name: string, layout: Layout): Promise<void> {
  await expect(pictureText(layout)).toMatchFileSnapshot(`pictures/${name}.svg`);
}
