/** From a spec to a graph. */
import { partsOf, storedLayer } from './block.ts';
import { Draft } from './draft.ts';
import { blockNodes, convolution } from './forms.ts';
import type { Graph, Shape } from './graph.ts';
import type { BlockSpec, NetworkSpec, StageSpec } from './spec.ts';
import { blockFaults, networkFaults, SpecError } from './validate.ts';
import { stored } from './weight.ts';

/**
 * The whole network, picture to logits. Node ids: `input`, `stem.conv`, `stem.bn`, `stem.out`, then per block
 * `stageS.blockB.…` (see blockNodes), then `pool` and `logits`. Throws SpecError on a bad spec.
 */
export function buildNetwork(spec: NetworkSpec): Graph {
  const [fault] = networkFaults(spec);
  if (fault) throw new SpecError(fault);
  const draft = new Draft();
  let value = writeStem(draft, spec, draft.input(spec.input));
  const nodes = [...draft.nodes];
  let shape = draft.shape(value);
  for (const [index, stage] of spec.stages.entries()) {
    for (let block = 1; block <= stage.blocks; block++) {
      const blockSpec = specOfBlock(spec, stage, `stage${index + 1}.block${block}`, shape, block === 1);
      const written = blockNodes(partsOf(blockSpec, value), { form: spec.form ?? 'c' });
      nodes.push(...written);
      value = `${blockSpec.id}.out`;
      shape = written.at(-1)?.shape ?? shape;
    }
  }
  const head = new Draft([[value, shape]]);
  writeHead(head, spec, value, shape.channels);
  return { nodes: [...nodes, ...head.nodes], output: 'logits' };
}

/** One block alone: a node `input` and the block's nodes. Throws SpecError on a bad spec. */
export function buildBlock(spec: BlockSpec): Graph {
  const [fault] = blockFaults(spec);
  if (fault) throw new SpecError(fault);
  const draft = new Draft();
  const input = draft.input(spec.input);
  return {
    nodes: [...draft.nodes, ...blockNodes(partsOf(spec, input), { form: spec.form ?? 'c' })],
    output: `${spec.id}.out`,
  };
}

function specOfBlock(
  { biases, batchNorm }: NetworkSpec,
  stage: StageSpec,
  id: string,
  input: Shape,
  first: boolean,
): BlockSpec {
  const { cardinality, pathWidth, outputChannels, stride } = stage;
  return {
    id,
    input,
    cardinality,
    pathWidth,
    outputChannels,
    stride: first ? stride : 1,
    ...(biases !== undefined && { biases }),
    ...(batchNorm !== undefined && { batchNorm }),
  };
}

function writeStem(draft: Draft, spec: NetworkSpec, input: string): string {
  const { kernel, stride, channels, pool } = spec.stem;
  const layer = storedLayer('stem.conv', 'stem.bn', [channels, spec.input.channels, kernel, kernel], spec);
  let value = draft.add('stem.conv', convolution(layer, kernel, stride, 1), [input]);
  value = draft.normalize('stem.bn', layer.batchNorm, value);
  value = draft.add('stem.out', { kind: 'relu' }, [value]);
  return pool ? draft.add('stem.pool', { kind: 'pool', how: 'max', ...pool }, [value]) : value;
}

/** Global average and the linear layer, which keeps its bias (nothing after it would cancel it). */
function writeHead(draft: Draft, spec: NetworkSpec, input: string, channels: number): void {
  const pool = draft.add('pool', { kind: 'globalAverage' }, [input]);
  const weight = stored('logits.weight', [spec.classes, channels]);
  draft.add('logits', { kind: 'linear', weight, bias: stored('logits.bias', [spec.classes]) }, [pool]);
}
