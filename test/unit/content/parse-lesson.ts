import mdx from '@mdx-js/rollup';
import type { Root } from 'hast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';

/** The tree of a page's text, before the words of the lessons are put in. `path` is named in errors. */
export async function parseLesson(text: string, path: string): Promise<Root> {
  let tree: Root | undefined;
  const keep = () => (root: Root) => {
    tree = structuredClone(root);
  };
  const compiler = mdx({ remarkPlugins: [remarkFrontmatter, remarkGfm, remarkMath], rehypePlugins: [keep] });
  await compiler.transform(text, path);
  if (!tree) throw new Error(`${path} cannot be parsed.`);
  return tree;
}
