import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isJsx } from './mdx-nodes.ts';

/** Forbids a line break where it stands. */
const joiner = '\u2060';
const unbreakableSpace = '\u00a0';

/**
 * Keeps together in a line what is read as one word: a Korean particle and the formula or bracket before it
 * (`C`를, 너비(width)를), the two halves of 식 (1) and of ResNet-50.
 */
export function rehypeLineBreaks() {
  return (tree: Root): void => {
    visit(tree, 'text', (node: Text, index, parent) => {
      const before = index ? parent?.children[index - 1] : undefined;
      const start = before && endsInBracket(before) && startsInHangul.test(node.value) ? joiner : '';
      node.value = start + joined(node.value);
      const particle = startsInHangul.exec(node.value)?.[0];
      if (!parent || !index || !before || !particle || !isFormula(before)) return undefined;
      // No character keeps a line from breaking after the boxes of a formula.
      const children: ElementContent[] = [before as ElementContent, { type: 'text', value: particle }];
      const rest: Text = { type: 'text', value: node.value.slice(particle.length) };
      parent.children.splice(index - 1, 2, togetherWith(children), rest);
      return [SKIP, index + 1];
    });
  };
}

function togetherWith(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: ['together'] }, children };
}

const startsInHangul = /^[가-힣]+/;

function joined(text: string): string {
  return text
    .replace(/\)(?=[가-힣])/g, `)${joiner}`)
    .replace(/식 \(/g, `식${unbreakableSpace}(`)
    .replace(/(?<=[A-Za-z]-)(?=\d)/g, joiner);
}

function isFormula(node: RootContent): boolean {
  return isJsx(node) && node.name === 'Formula';
}

function endsInBracket(node: RootContent): boolean {
  return textOf(node as Parameters<typeof textOf>[0]).endsWith(')');
}
