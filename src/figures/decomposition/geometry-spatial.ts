/** A kernel, and the sum of columns times rows that comes near it. */
import type { Layout } from '../grammar/mark.ts';
import { costMarks } from './geometry-costs.ts';
import { kernelMarks, pairMarks } from './geometry-pairs.ts';
import { restMarks, sumMarks } from './geometry-results.ts';
import { spatialFrame, spatialPlaces } from './spatial-frame.ts';
import type { Frame } from './state.ts';

export function spatialGeometry(frame: Frame): Layout {
  const spatial = spatialFrame(frame);
  const { kernel, pairs, sum, rest, costs, bottom } = spatialPlaces(spatial);
  return {
    width: frame.width,
    height: bottom + 4,
    marks: [
      ...kernelMarks(spatial, kernel),
      ...pairs.flatMap((place, index) => pairMarks(spatial, index, place)),
      ...sumMarks(spatial, sum),
      ...restMarks(spatial, rest),
      ...costMarks(frame, costs),
    ],
  };
}
