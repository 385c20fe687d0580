/** Table 5 (§5.1) and the numbers of the text after it: ResNeXt-101 against the best of its time. */
import type { Row, Table } from './table.ts';
import { errors, imageNetRow, readings } from './table.ts';

const table5 = { source: 'resnext', place: 'Table 5, §5.1', evidence: 'one-reading' } as const;
const noted = { ...table5, evidence: 'reading-and-note' } as const;
const twice = { ...table5, evidence: 'two-readings' } as const;

function otherModel(model: string, values: Row['values']): Row {
  return { id: model.toLowerCase(), model, values };
}

/** One crop: 224×224, and 320×320 (299×299 for the Inception models). */
export const TABLE_5: Table = {
  id: 'table5',
  place: table5.place,
  columns: errors('top1', 'top5', 'largeTop1', 'largeTop5'),
  rows: [
    imageNetRow(101, 1, 64, readings(table5, { top1: 22.0, top5: 6.0 })),
    imageNetRow(200, 1, 64, {
      ...readings(noted, { top1: 21.7, top5: 5.8 }),
      ...readings(table5, { largeTop1: 20.1, largeTop5: 4.8 }),
    }),
    otherModel('Inception-v3', readings(table5, { largeTop1: 21.2, largeTop5: 5.6 })),
    otherModel('Inception-v4', readings(table5, { largeTop1: 20.0, largeTop5: 5.0 })),
    otherModel('Inception-ResNet-v2', readings(table5, { largeTop1: 19.9, largeTop5: 4.9 })),
    imageNetRow(101, 64, 4, {
      ...readings(noted, { top1: 20.4, top5: 5.3, largeTop1: 19.1 }),
      ...readings(twice, { largeTop5: 4.4 }),
    }),
  ],
};

const text = { source: 'resnext', place: '§5.1, after Table 5', evidence: 'two-readings' } as const;

/** Multi-scale dense testing of single models. */
export const MULTI_SCALE: Table = {
  id: 'multi-scale',
  place: text.place,
  columns: errors('top1', 'top5'),
  rows: [
    imageNetRow(101, 64, 4, readings(text, { top1: 17.7, top5: 3.7 })),
    otherModel('Inception-ResNet-v2', readings(text, { top1: 17.8, top5: 3.7 })),
  ],
};

/** Ensembles on the ILSVRC 2016 test set. */
export const ENSEMBLES: Table = {
  id: 'ensembles',
  place: text.place,
  columns: errors('top5'),
  rows: [
    otherModel('ResNeXt', readings(text, { top5: 3.03 })),
    { id: 'winner-2016', model: 'ILSVRC 2016', values: readings(text, { top5: 2.99 }) },
    { id: 'inception-v4', model: 'Inception-v4 / Inception-ResNet-v2', values: readings(text, { top5: 3.08 }) },
  ],
};
