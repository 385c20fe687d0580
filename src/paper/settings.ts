/** Table 2: the settings of one cost. */
import type { Table } from './table.ts';
import { imageNetRow, readings } from './table.ts';

const settings = { source: 'resnext', place: 'Table 2, §3.4', evidence: 'two-readings' } as const;
const roughly = { ...settings, about: true } as const;

/** Table 2: cardinality against width at roughly one cost, with the width C·d of the grouped convolution. */
export const TABLE_2: Table = {
  id: 'table2',
  place: settings.place,
  columns: [
    { id: 'groupWidth', measure: 'channels', unit: 'count', better: 'higher' },
    { id: 'weights', measure: 'weights', unit: 'count', better: 'lower' },
    { id: 'multiplyAdds', measure: 'multiplyAdds', unit: 'count', better: 'lower' },
  ],
  rows: (
    [
      [1, 64, 64],
      [2, 40, 80],
      [4, 24, 96],
      [8, 14, 112],
      [32, 4, 128],
    ] as const
  ).map(([cardinality, pathWidth, groupWidth]) =>
    imageNetRow(50, cardinality, pathWidth, {
      ...readings(settings, { groupWidth }),
      ...readings(cardinality === 8 ? { ...roughly, note: 'one-label-for-the-group' } : roughly, { weights: 70e3 }),
      ...readings(roughly, { multiplyAdds: 0.22e9 }),
    }),
  ),
};
