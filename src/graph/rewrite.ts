/**
 * Rewrites of one block that keep its function: the forms of Fig. 3 and the dense twin of the grouped 3×3.
 * Each gives a new graph over the same stored weights; node ids outside the block do not change.
 */
import type { BlockParts } from './block.ts';
import type { Writing } from './forms.ts';
import { blockNodes } from './forms.ts';
import type { Graph } from './graph.ts';
import { blocksOf, readBlock } from './read-block.ts';
import { RewriteError } from './rewrite-error.ts';
import type { Form } from './spec.ts';

/**
 * The block written in another form. Paths and shortcut that are switched off stay so; a dense 3×3 becomes
 * grouped again. Throws RewriteError where the block is broken, since then it has no other form.
 */
export function withForm(graph: Graph, block: string, form: Form): Graph {
  return editBlock(graph, block, (parts, writing) => {
    const { breaks = [] } = writing;
    if (breaks.length > 0) throw new RewriteError({ code: 'broken-block', block, breaks });
    return { parts, writing: { form } };
  });
}

/** Every block of the network in one form. */
export function withForms(graph: Graph, form: Form): Graph {
  return blocksOf(graph).reduce((rewritten, block) => withForm(rewritten, block, form), graph);
}

/**
 * The block in form (c) with its grouped 3×3 replaced by the dense one that has zeros outside the groups:
 * the same function at C times the multiply-adds.
 */
export function withDenseKernel(graph: Graph, block: string): Graph {
  return editBlock(withForm(graph, block, 'c'), block, (parts) => ({ parts, writing: { form: 'c', dense: true } }));
}

/** Reads the block, lets `change` alter its parts or its writing, and puts the new nodes in its place. */
export function editBlock(
  graph: Graph,
  block: string,
  change: (parts: BlockParts, writing: Writing) => { parts: BlockParts; writing: Writing },
): Graph {
  const { parts, writing } = readBlock(graph, block);
  const changed = change(parts, writing);
  const start = graph.nodes.findIndex((node) => node.block === block);
  const before = graph.nodes.slice(0, start);
  const after = graph.nodes.slice(start).filter((node) => node.block !== block);
  return { ...graph, nodes: [...before, ...blockNodes(changed.parts, changed.writing), ...after] };
}
