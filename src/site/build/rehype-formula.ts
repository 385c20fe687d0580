import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import katex from 'katex';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Turns every formula of a lesson into one `<Formula>` with its KaTeX markup as a string.
 *
 * One string per formula keeps the page's script small (KaTeX makes thousands of elements). Only
 * `\htmlData` is trusted: it names the parts of a formula that a figure can light.
 */
export function rehypeFormula() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const classes = node.properties['className'];
      if (!parent || index === undefined || !Array.isArray(classes) || !classes.includes('language-math')) return;
      const display = classes.includes('math-display');
      const tex = textOf(node).trim();
      const target = display && parent.type === 'element' && parent.tagName === 'pre' ? parent : node;
      Object.assign(target, formulaElement(tex, display));
      return SKIP;
    });
  };
}

function formulaElement(tex: string, display: boolean): Element {
  const html = katex.renderToString(tex, {
    displayMode: display,
    throwOnError: true,
    strict: 'error',
    trust: (context) => context.command === '\\htmlData',
  });
  const attribute = (name: string, value: string) => ({ type: 'mdxJsxAttribute', name, value });
  return {
    type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: 'Formula',
    attributes: [
      attribute('tex', tex),
      attribute('html', html),
      ...(display ? [{ type: 'mdxJsxAttribute', name: 'display', value: null }] : []),
    ],
    children: [],
  } as unknown as Element; // MDX's own element types are not in hast's union.
}
