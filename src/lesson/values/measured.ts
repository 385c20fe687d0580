import measured from '../../../content/measured.json' with { type: 'json' };
import { type NamedValue, worked } from './value.ts';

const { paths } = measured;

/** What we measured on test pictures with our own networks (training/paths.py). Shares 0…1. */
export const measuredValues = {
  'measured.pathPictures': worked({}, () => paths.pictures),
  'measured.allPaths': worked({}, () => paths.allPaths),
  /** One path left in every block: the least and the most accurate choice of that path. */
  'measured.worstOnlyPath': worked({}, () => Math.min(...paths.onlyPath)),
  'measured.bestOnlyPath': worked({}, () => Math.max(...paths.onlyPath)),
} satisfies Record<string, NamedValue>;
