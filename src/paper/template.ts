/** Table 1: the template. */
import type { Table } from './table.ts';
import { imageNetRow, readings } from './table.ts';

/** Channels of a block's three convolutions and how often the block is repeated. */
export interface TemplateStage {
  readonly name: 'conv2' | 'conv3' | 'conv4' | 'conv5';
  /** Side of the maps that the stage gives. */
  readonly side: number;
  readonly blocks: number;
  readonly resnet: readonly [number, number, number];
  /** The middle one in 32 groups. */
  readonly resnext: readonly [number, number, number];
}

/**
 * Table 1 (§3.1): ResNet-50 and ResNeXt-50 (32×4d). Before these stages stands conv1, 7×7, 64 channels, stride 2, to
 * 112×112, and a 3×3 max pool of stride 2; after them global average pooling and 1000 classes.
 */
export const TEMPLATE_STAGES: readonly TemplateStage[] = [
  { name: 'conv2', side: 56, blocks: 3, resnet: [64, 64, 256], resnext: [128, 128, 256] },
  { name: 'conv3', side: 28, blocks: 4, resnet: [128, 128, 512], resnext: [256, 256, 512] },
  { name: 'conv4', side: 14, blocks: 6, resnet: [256, 256, 1024], resnext: [512, 512, 1024] },
  { name: 'conv5', side: 7, blocks: 3, resnet: [512, 512, 2048], resnext: [1024, 1024, 2048] },
];

const totals = { source: 'resnext', place: 'Table 1, §3.1', evidence: 'reading-and-note' } as const;

/** The totals at the foot of Table 1; "FLOPs" are multiply-adds. */
export const TABLE_1: Table = {
  id: 'table1',
  place: totals.place,
  columns: [
    { id: 'parameters', measure: 'parameters', unit: 'count', better: 'lower' },
    { id: 'multiplyAdds', measure: 'multiplyAdds', unit: 'count', better: 'lower' },
  ],
  rows: [
    imageNetRow(50, 1, 64, {
      ...readings({ ...totals, note: 'without-batch-norm' }, { parameters: 25.5e6 }),
      ...readings(totals, { multiplyAdds: 4.1e9 }),
    }),
    imageNetRow(50, 32, 4, readings(totals, { parameters: 25.0e6, multiplyAdds: 4.2e9 })),
  ],
};
