/** The modules that are set beside each other, each with the input of its own network. */
import type { ModuleSpec } from './module.ts';
import { basicBlock, bottleneck, inception, inceptionResNetA, naiveInception, resnextBlock } from './modules.ts';

const conv2 = { height: 56, width: 56, channels: 256 };
/** d of ResNeXt-50 (32×4d) in conv2. */
const pathWidth = 4;

export const COMPARED = {
  'inception-3a': inception(),
  'inception-naive': naiveInception(),
  basic: basicBlock({ ...conv2, channels: 64 }, 64),
  bottleneck: bottleneck(conv2, 64),
  'inception-resnet-a': inceptionResNetA({ height: 35, width: 35, channels: 256 }),
  resnext: resnextBlock(conv2, 32, pathWidth),
} satisfies Record<string, ModuleSpec>;

export type ComparedName = keyof typeof COMPARED;

export const comparedNames = Object.keys(COMPARED) as readonly ComparedName[];

/** ResNeXt's block of conv2 with the paths concatenated (paper Fig. 3 b), as many as are wanted. */
export function concatenatedResnext(cardinality: number): ModuleSpec {
  return resnextBlock(conv2, cardinality, pathWidth, 'b');
}
