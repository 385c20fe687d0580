/** Whether a block follows the paper's template: like paths of 1×1 → 3×3 → 1×1. */
import type { BlockReader } from './block-reader.ts';
import type { Node } from './graph.ts';
import { RewriteError } from './rewrite-error.ts';
import { shapeOf } from './weight.ts';

/** Throws RewriteError `unlike-paths` where paths differ in layers or widths. */
export function checkLikePaths(reader: BlockReader): void {
  const [first, ...others] = reader.pathNames().map((path) => layersOf(reader.nodesOf(path)).join());
  if (others.some((other) => other !== first)) throw new RewriteError({ code: 'unlike-paths', block: reader.block });
}

/**
 * Throws RewriteError `not-a-bottleneck` where the convolutions, first to last, are not 1×1, 3×3 and 1×1, or their
 * result is not added to x as it is.
 */
export function checkBottleneck(reader: BlockReader): void {
  const [path = ''] = reader.pathNames();
  const nodes = path === '' ? reader.nodesOf('') : [...reader.nodesOf(path), ...reader.nodesOf('')];
  const kernels = nodes.flatMap(({ operation }) =>
    operation.kind === 'convolution' ? [operation.kernel.join('×')] : [],
  );
  const added = reader.find('sum') && !reader.find('factor');
  if (kernels.join() !== '1×1,3×3,1×1' || !added)
    throw new RewriteError({ code: 'not-a-bottleneck', block: reader.block });
}

/** What decides a layer's function but its weights; factors do not count. */
function layersOf(nodes: readonly Node[]): string[] {
  return nodes.flatMap(({ operation, shape }) => {
    if (operation.kind === 'scale') return [];
    if (operation.kind !== 'convolution') return [operation.kind];
    return [
      `${shapeOf(operation.weight)} stride ${operation.stride} padding ${operation.padding} to ${shape.channels}`,
    ];
  });
}
