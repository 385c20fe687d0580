import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const ending = /\s*\[#([a-z0-9-]+)\]$/;

/**
 * Reads `## Heading [#id]`: both languages give a heading the same id, so links and the language
 * switch land on the same place. A heading without an id is an error.
 */
export function rehypeHeadings() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (!/^h[2-4]$/.test(node.tagName)) return;
      const last = node.children.at(-1);
      const id = last?.type === 'text' ? ending.exec(last.value)?.[1] : undefined;
      if (!id || last?.type !== 'text') throw new Error(`A heading lacks its id: write "## Heading [#id]".`);
      last.value = last.value.replace(ending, '');
      node.properties['id'] = id;
    });
  };
}
