import { useEffect } from 'react';
import { nodeOf } from '../../graph/graph.ts';
import { evaluate } from '../../graph/weight-values.ts';
import type { Model } from '../../network/network.ts';
import { ModelStatus } from '../live/ModelStatus.tsx';
import { useModel } from '../live/use-model.ts';
import { Comparison } from './Comparison.tsx';
import { middleOf, trained } from './kernel.ts';
import type { LoadedKernel } from './kernel-picture.ts';

interface LiveProps {
  readonly block: string;
  readonly running: boolean;
  readonly onKernel: (kernel: LoadedKernel) => void;
}

/** Loads the network, hands out the kernel of the block, and runs it both ways where that is wanted. */
export default function Live({ block, running, onKernel }: LiveProps) {
  const loading = useModel(trained.model);
  const { model } = loading;
  useEffect(() => {
    if (model) onKernel(kernelOf(model, block));
  }, [model, block, onKernel]);
  return running ? <Comparison model={loading} block={block} /> : <ModelStatus model={loading} />;
}

/** The 3×3 of a block, [out, in/groups, 3, 3]. */
function kernelOf({ graph, store }: Model, block: string): LoadedKernel {
  const { operation } = nodeOf(graph, middleOf(block));
  if (operation.kind !== 'convolution') throw new Error(`"${block}" has no 3×3.`);
  return { block, groups: operation.groups, kernel: evaluate(operation.weight, store) };
}
