/** Which numbers somebody chose inside the blocks of three networks. Where blocks stand and how often is not counted. */
import { GOOGLENET, type InceptionFilters, type InceptionName } from '../../graph/googlenet.ts';
import type { HandSetNumber } from '../../graph/module.ts';
import { bottleneck, inception, resnextBlock } from '../../graph/modules.ts';
import { resnet50, resnext50 } from '../../graph/presets.ts';
import type { NetworkSpec } from '../../graph/spec.ts';

export const moduleNames: readonly InceptionName[] = ['3a', '3b', '4a', '4b', '4c', '4d', '4e', '5a', '5b'];

export type FilterName = keyof InceptionFilters;

/** In the order in which the module is written down. */
export const filterNames: readonly FilterName[] = ['one', 'reduceThree', 'three', 'reduceFive', 'five', 'pool'];

export function filterOf(module: InceptionName, filter: FilterName): number {
  return GOOGLENET[module].filters[filter];
}

export function moduleBefore(module: InceptionName): InceptionName | undefined {
  return moduleNames[moduleNames.indexOf(module) - 1];
}

/** How many numbers were chosen in all modules of GoogLeNet together. */
export function googlenetCount(): number {
  return moduleNames.reduce((sum, name) => sum + inception(name).handSet.length, 0);
}

function firstStage({ stages: [stage] }: NetworkSpec) {
  if (!stage) throw new Error('The network has no stages.');
  return { ...stage, input: { height: 56, width: 56, channels: stage.outputChannels } };
}

/** d alone: the rules of the template settle the other blocks. */
export function resnetNumbers(): readonly HandSetNumber[] {
  const { input, pathWidth } = firstStage(resnet50());
  return bottleneck(input, pathWidth).handSet;
}

/** C and d. */
export function resnextNumbers(): readonly HandSetNumber[] {
  const { input, cardinality, pathWidth } = firstStage(resnext50());
  return resnextBlock(input, cardinality, pathWidth).handSet;
}
