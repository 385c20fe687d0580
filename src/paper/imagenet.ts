/** ImageNet-1K (§5.1): Tables 3 and 4, the shortcut ablation, training error and speed. Errors in percent, one 224×224 crop. */
import type { Row, Table } from './table.ts';
import { errors, imageNetRow, readings } from './table.ts';

const table3 = { source: 'resnext', place: 'Table 3, §5.1', evidence: 'two-readings' } as const;

/** Pictures of the validation set that all errors here are measured on. */
export const VALIDATION_PICTURES = 50_000;

function costRow(depth: 50 | 101, cardinality: number, pathWidth: number, top1: number): Row {
  const label = depth === 50 ? 4.1e9 : 7.8e9;
  // The paper labels the whole group; the settings of more paths cost a little more.
  const note = 'one-label-for-the-group';
  const group = { ...table3, about: true, ...(cardinality > 2 && ({ note } as const)) };
  return imageNetRow(depth, cardinality, pathWidth, {
    ...readings(table3, { top1 }),
    ...readings(group, { multiplyAdds: label }),
  });
}

/** Complexity preserved: C against d, 50 and 101 layers. */
export const TABLE_3: Table = {
  id: 'table3',
  place: table3.place,
  columns: [...errors('top1'), { id: 'multiplyAdds', measure: 'multiplyAdds', unit: 'count', better: 'lower' }],
  rows: [
    costRow(50, 1, 64, 23.9),
    costRow(50, 2, 40, 23.0),
    costRow(50, 4, 24, 22.6),
    costRow(50, 8, 14, 22.3),
    costRow(50, 32, 4, 22.2),
    costRow(101, 1, 64, 22.0),
    costRow(101, 2, 40, 21.7),
    costRow(101, 4, 24, 21.4),
    costRow(101, 8, 14, 21.3),
    costRow(101, 32, 4, 21.2),
  ],
};

const table4 = { source: 'resnext', place: 'Table 4, §5.1', evidence: 'two-readings' } as const;

/** A network of about 15 billion multiply-adds. */
function doubledRow(
  depth: 101 | 200,
  cardinality: number,
  pathWidth: number,
  values: Readonly<Record<string, number>>,
  change: Row['change'],
): Row {
  const cost = readings({ ...table4, about: true }, { multiplyAdds: 15e9 });
  return imageNetRow(depth, cardinality, pathWidth, { ...readings(table4, values), ...cost }, change);
}

/** Twice the complexity of ResNet-101: deeper, wider, or of higher cardinality. The first two rows are the references. */
export const TABLE_4: Table = {
  id: 'table4',
  place: table4.place,
  columns: [...errors('top1', 'top5'), { id: 'multiplyAdds', measure: 'multiplyAdds', unit: 'count', better: 'lower' }],
  rows: [
    imageNetRow(101, 1, 64, readings(table4, { top1: 22.0, top5: 6.0 })),
    imageNetRow(101, 32, 4, readings(table4, { top1: 21.2, top5: 5.6 })),
    doubledRow(200, 1, 64, { top1: 21.7, top5: 5.8 }, 'deeper'),
    doubledRow(101, 1, 100, { top1: 21.3, top5: 5.7 }, 'wider'),
    doubledRow(101, 2, 64, { top1: 20.7, top5: 5.5 }, 'cardinality'),
    doubledRow(101, 64, 4, { top1: 20.4, top5: 5.3 }, 'cardinality'),
  ],
};

const ablation = { source: 'resnext', place: '§5.1', evidence: 'two-readings' } as const;

/** Top-1 error with and without shortcuts. */
export const SHORTCUTS: Table = {
  id: 'shortcuts',
  place: ablation.place,
  columns: errors('with', 'without'),
  rows: [
    imageNetRow(50, 1, 64, readings(ablation, { with: 23.9, without: 31.2 })),
    imageNetRow(50, 32, 4, readings(ablation, { with: 22.2, without: 26.1 })),
  ],
};

const curves = { source: 'resnext', place: 'Fig. 5 and §5.1', evidence: 'two-readings', about: true } as const;

/** Training error of the 101-layer networks at the end. */
export const TRAINING_ERROR: Table = {
  id: 'training-error',
  place: curves.place,
  columns: errors('training'),
  rows: [
    imageNetRow(101, 1, 64, readings(curves, { training: 20 })),
    imageNetRow(101, 32, 4, readings(curves, { training: 16 })),
  ],
};

const speed = { source: 'resnext', place: '§5.1', evidence: 'two-readings' } as const;

/** Seconds for a mini-batch of 256 on 8 GPUs (M40) with Torch's unoptimized grouped convolution, and days in all. */
export const SPEED: Table = {
  id: 'speed',
  place: speed.place,
  columns: [
    { id: 'batch', measure: 'time', unit: 'seconds', better: 'lower' },
    { id: 'training', measure: 'time', unit: 'days', better: 'lower' },
  ],
  rows: [
    imageNetRow(101, 1, 64, readings(speed, { batch: 0.7 })),
    imageNetRow(101, 32, 4, readings(speed, { batch: 0.95 })),
    imageNetRow(101, 64, 4, {
      ...readings(speed, { batch: 1.7 }),
      ...readings({ ...speed, about: true }, { training: 10 }),
    }),
  ],
};
