import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { formulaHtml } from './formula.ts';

/**
 * Turns every formula of a lesson into one `<Formula>` with its KaTeX markup as a string.
 *
 * One string per formula keeps the page's script small (KaTeX makes thousands of elements).
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
  const attribute = (name: string, value: string | null) => ({ type: 'mdxJsxAttribute', name, value });
  return {
    type: display ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
    name: 'Formula',
    attributes: [attribute('html', formulaHtml(tex, display)), ...(display ? [attribute('display', null)] : [])],
    children: [],
  } as unknown as Element; // MDX's own element types are not in hast's union.
}
