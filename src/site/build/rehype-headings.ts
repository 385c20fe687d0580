import type { Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { addExport } from './mdx-nodes.ts';

const ending = /\s*\[#([a-z0-9-]+)\]$/;

/**
 * Reads `## Heading [#id]`: both languages give a heading the same id, so links and the language
 * switch land on the same place. A heading without an id is an error. The text exports its list of
 * `headings` of the second level for the table of contents.
 */
export function rehypeHeadings() {
  return (tree: Root): void => {
    const headings: { id: string; title: string }[] = [];
    visit(tree, 'element', (node) => {
      if (!/^h[2-4]$/.test(node.tagName)) return;
      const last = node.children.at(-1);
      const id = last?.type === 'text' ? ending.exec(last.value)?.[1] : undefined;
      if (!id || last?.type !== 'text') throw new Error(`A heading lacks its id: write "## Heading [#id]".`);
      last.value = last.value.replace(ending, '');
      node.properties['id'] = id;
      if (node.tagName === 'h2') headings.push({ id, title: textOf(node) });
    });
    addExport(tree, 'headings', headings);
  };
}
