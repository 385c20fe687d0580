/** Edits that ask "what if": paths and shortcuts weakened or switched off. They change the function. */
import type { Graph } from './graph.ts';
import { editBlock } from './rewrite.ts';
import { RewriteError } from './rewrite-error.ts';

/**
 * Sets the factor of path `path` (from 1) before its last 1×1: 0 switches the path off, 1 is the block as it
 * was. Means the same in all three forms: `pathI.scale` in (a) and (b), one `scale` with C factors in (c).
 */
export function scalePath(graph: Graph, block: string, path: number, factor: number): Graph {
  return editBlock(graph, block, (parts, writing) => {
    const { cardinality } = parts;
    const exists = Number.isInteger(path) && path >= 1 && path <= cardinality;
    if (!exists) throw new RewriteError({ code: 'no-such-path', block, path, cardinality });
    return { parts: { ...parts, pathFactors: parts.pathFactors.with(path - 1, factor) }, writing };
  });
}

/** Sets the factor of the shortcut (x itself or its projection): 0 leaves the residual function alone. */
export function scaleShortcut(graph: Graph, block: string, factor: number): Graph {
  return editBlock(graph, block, (parts, writing) => ({ parts: { ...parts, shortcutFactor: factor }, writing }));
}
