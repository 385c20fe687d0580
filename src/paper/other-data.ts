/** ImageNet-5K, CIFAR and COCO (§5.2–5.4): Tables 6, 7 and 8. */
import type { Row, Table } from './table.ts';
import { errors, imageNetRow, readings } from './table.ts';

const table6 = { source: 'resnext', place: 'Table 6, §5.2', evidence: 'one-reading' } as const;

/** Errors of 5K-way classification (top-1, top-5) and of 1K-way classification. */
function fiveKRow(
  depth: 50 | 101,
  cardinality: number,
  pathWidth: number,
  values: readonly [number, number, number, number],
): Row {
  const [fiveTop1, fiveTop5, oneTop1, oneTop5] = values;
  return imageNetRow(depth, cardinality, pathWidth, {
    ...readings({ ...table6, evidence: 'reading-and-note' }, { fiveTop1 }),
    ...readings({ ...table6, evidence: 'reading-and-differences' }, { oneTop1 }),
    ...readings(table6, { fiveTop5, oneTop5 }),
  });
}

/** Trained on 5,000 classes, tested on the 1K validation set; columns `five…` among 5,000 classes, `one…` among 1,000. */
export const TABLE_6: Table = {
  id: 'table6',
  place: table6.place,
  columns: errors('fiveTop1', 'fiveTop5', 'oneTop1', 'oneTop5'),
  rows: [
    fiveKRow(50, 1, 64, [45.5, 19.4, 27.1, 8.2]),
    fiveKRow(50, 32, 4, [42.3, 16.8, 24.4, 6.6]),
    fiveKRow(101, 1, 64, [42.4, 16.9, 24.2, 6.8]),
    fiveKRow(101, 32, 4, [40.1, 15.1, 22.2, 5.7]),
  ],
};

const table7 = { source: 'resnext', place: 'Table 7, §5.3', evidence: 'two-readings' } as const;

function cifarRow(cardinality: number, values: Row['values']): Row {
  const network = { family: 'cifar', depth: 29, cardinality, pathWidth: 64 } as const;
  return { id: `resnext-29-${cardinality}x64d`, model: 'ResNeXt-29', network, values };
}

/** Test errors, each the mean of ten runs, and parameters (of the networks for CIFAR-10). */
export const TABLE_7: Table = {
  id: 'table7',
  place: table7.place,
  columns: [
    { id: 'parameters', measure: 'parameters', unit: 'count', better: 'lower' },
    ...errors('cifar10', 'cifar100'),
  ],
  rows: [
    {
      id: 'wide-resnet',
      model: 'Wide ResNet',
      values: readings(table7, { parameters: 36.5e6, cifar10: 4.17, cifar100: 20.5 }),
    },
    cifarRow(8, readings(table7, { parameters: 34.4e6, cifar10: 3.65, cifar100: 17.77 })),
    cifarRow(16, {
      ...readings({ ...table7, note: 'without-batch-norm' }, { parameters: 68.1e6 }),
      ...readings(table7, { cifar10: 3.58, cifar100: 17.31 }),
    }),
  ],
};

const table8 = { source: 'resnext', place: 'Table 8, §5.4', evidence: 'reading-and-differences' } as const;

/** Faster R-CNN on COCO minival with the network as its backbone; higher is better. */
export const TABLE_8: Table = {
  id: 'table8',
  place: table8.place,
  columns: [
    { id: 'ap50', measure: 'averagePrecision', unit: 'percent', better: 'higher' },
    { id: 'ap', measure: 'averagePrecision', unit: 'percent', better: 'higher' },
  ],
  rows: [
    imageNetRow(50, 1, 64, readings(table8, { ap50: 47.6, ap: 26.5 })),
    imageNetRow(50, 32, 4, readings(table8, { ap50: 49.7, ap: 27.5 })),
    imageNetRow(101, 1, 64, readings(table8, { ap50: 51.1, ap: 29.8 })),
    imageNetRow(101, 32, 4, readings(table8, { ap50: 51.9, ap: 30.0 })),
  ],
};
