/** The networks of the paper, and ours, as specs. */
import type { NetworkSpec, StageSpec } from './spec.ts';

/** Depths of the paper's ImageNet networks and their blocks per stage, conv2 … conv5 (Table 1). */
const IMAGENET_BLOCKS = { 50: [3, 4, 6, 3], 101: [3, 4, 23, 3], 152: [3, 8, 36, 3], 200: [3, 24, 36, 3] } as const;

export type ImageNetDepth = keyof typeof IMAGENET_BLOCKS;

/** Rule 2 of the template (§3.1): where the map's side halves, path width and output channels double. */
function stages(
  blocks: readonly number[],
  cardinality: number,
  pathWidth: number,
  outputChannels: number,
): StageSpec[] {
  return blocks.map((count, index) => ({
    blocks: count,
    cardinality,
    pathWidth: pathWidth * 2 ** index,
    outputChannels: outputChannels * 2 ** index,
    stride: index === 0 ? 1 : 2,
  }));
}

/** `32x4d` for C = 32, d = 4. */
export function settingName(cardinality: number, pathWidth: number): string {
  return `${cardinality}x${pathWidth}d`;
}

/** ResNet (C = 1, d = 64) or ResNeXt for ImageNet: 224×224×3 → 1000 classes (Table 1). */
export function imageNet(depth: ImageNetDepth, cardinality: number, pathWidth: number): NetworkSpec {
  return {
    name: settingName(cardinality, pathWidth),
    input: { height: 224, width: 224, channels: 3 },
    stem: { kernel: 7, stride: 2, channels: 64, pool: { size: 3, stride: 2, padding: 1 } },
    stages: stages(IMAGENET_BLOCKS[depth], cardinality, pathWidth, 256),
    classes: 1000,
  };
}

export const resnet50 = (): NetworkSpec => imageNet(50, 1, 64);
export const resnext50 = (): NetworkSpec => imageNet(50, 32, 4);
/** Written with the post-activation blocks of the others; the paper's one is the pre-activation variant. */
export const resnet200 = (): NetworkSpec => imageNet(200, 1, 64);

/** The paper's ResNeXt-29, C×d for CIFAR (Appendix A, Table 7): 32×32×3, block outputs 256, 512, 1024. */
export function cifar(cardinality: number, pathWidth: number, classes = 10): NetworkSpec {
  return {
    name: settingName(cardinality, pathWidth),
    input: { height: 32, width: 32, channels: 3 },
    stem: { kernel: 3, stride: 1, channels: 64 },
    stages: stages([3, 3, 3], cardinality, pathWidth, 256),
    classes,
  };
}

/** Our network, the CIFAR skeleton at a quarter of the width: 32×32×3, block outputs 64, 128, 256. */
export function small(cardinality: number, pathWidth: number): NetworkSpec {
  return {
    name: settingName(cardinality, pathWidth),
    input: { height: 32, width: 32, channels: 3 },
    stem: { kernel: 3, stride: 1, channels: 32 },
    stages: stages([3, 3, 3], cardinality, pathWidth, 64),
    classes: 10,
  };
}
