/** All tables by id, and one number of them. */
import { BASELINES, README, RETRAINING } from './elsewhere.ts';
import { SHORTCUTS, SPEED, TABLE_3, TABLE_4, TRAINING_ERROR } from './imagenet.ts';
import { TABLE_6, TABLE_7, TABLE_8 } from './other-data.ts';
import { TABLE_2 } from './settings.ts';
import { ENSEMBLES, MULTI_SCALE, TABLE_5 } from './state-of-the-art.ts';
import type { Reading, Table } from './table.ts';
import { TABLE_1 } from './template.ts';

/** In the order of the paper, then other sources. */
export const TABLES: readonly Table[] = [
  TABLE_1,
  TABLE_2,
  TABLE_3,
  TABLE_4,
  SHORTCUTS,
  TRAINING_ERROR,
  SPEED,
  TABLE_5,
  MULTI_SCALE,
  ENSEMBLES,
  TABLE_6,
  TABLE_7,
  TABLE_8,
  BASELINES,
  README,
  RETRAINING,
];

/** One reported number, e.g. ('table3', 'resnext-50-32x4d', 'top1'); throws where the tables have none. */
export function readingOf(table: string, row: string, column: string): Reading {
  const rows = TABLES.find(({ id }) => id === table)?.rows;
  const reading = rows?.find(({ id }) => id === row)?.values[column];
  if (!reading) throw new Error(`No table reports "${column}" of "${row}" in "${table}".`);
  return reading;
}
