/** Numbers of the same networks in other sources: the code that the paper built on, and later training recipes. */
import type { Row, SourceId, Table } from './table.ts';
import { errors, imageNetRow, readings } from './table.ts';

const torch = { source: 'fb-resnet', place: 'README', evidence: 'official-code' } as const;

/** Errors that the code with the ResNet baselines lists, slightly above the paper's. */
export const BASELINES: Table = {
  id: 'baselines',
  place: torch.place,
  columns: errors('top1', 'top5'),
  rows: [
    imageNetRow(50, 1, 64, readings(torch, { top1: 24.01 })),
    imageNetRow(101, 1, 64, readings(torch, { top1: 22.44 })),
    imageNetRow(200, 1, 64, readings(torch, { top1: 21.66, top5: 5.79 })),
  ],
};

const readme = { source: 'resnext-code', place: 'README', evidence: 'official-code' } as const;

/** What the authors' README says of the network with C = 64. */
export const README: Table = {
  id: 'readme',
  place: readme.place,
  columns: [...errors('top1'), { id: 'multiplyAdds', measure: 'multiplyAdds', unit: 'count', better: 'lower' }],
  rows: [
    imageNetRow(101, 64, 4, {
      ...readings(readme, { top1: 20.4 }),
      ...readings({ ...readme, about: true, note: 'readme-rounds-up' }, { multiplyAdds: 15.6e9 }),
    }),
  ],
};

function retrained(source: SourceId, recipe: string, depth: 50 | 101, cardinality: number, accuracy: number): Row {
  const reading = { source, place: `${source} ${recipe}`.trim(), evidence: 'later-work' } as const;
  const row = imageNetRow(depth, cardinality, 4, readings(reading, { accuracy }));
  return {
    ...row,
    id: [row.id, source, recipe]
      .filter((part) => part !== '')
      .join('-')
      .toLowerCase(),
  };
}

/** Top-1 accuracy of later trainings of the same networks: the recipe matters as much as the network. */
export const RETRAINING: Table = {
  id: 'retraining',
  place: 'torchvision, mmpretrain',
  columns: [{ id: 'accuracy', measure: 'accuracy', unit: 'percent', better: 'higher' }],
  rows: [
    retrained('torchvision', 'V1', 50, 32, 77.618),
    retrained('torchvision', 'V2', 50, 32, 81.198),
    retrained('torchvision', '', 101, 64, 83.246),
    retrained('mmpretrain', '', 50, 32, 77.9),
    retrained('mmpretrain', '', 101, 32, 78.61),
  ],
};
