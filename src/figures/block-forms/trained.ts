/** One block of a trained network in the three forms, each within the whole network. */
import type { Graph } from '../../graph/graph.ts';
import { withForm } from '../../graph/rewrite.ts';
import type { Form } from '../../graph/spec.ts';
import { beforeMisplacing, type Misplacement, misplace } from './block.ts';
import { trained } from './trained-block.ts';

export function trainedGraphs(graph: Graph, misplaced: Misplacement): Readonly<Record<Form, Graph>> {
  const right = beforeMisplacing(graph, trained.block, misplaced);
  return {
    a: misplace(graph, trained.block, misplaced),
    b: withForm(right, trained.block, 'b'),
    c: withForm(right, trained.block, 'c'),
  };
}
