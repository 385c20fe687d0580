import { VALIDATION_PICTURES } from '../../paper/imagenet.ts';
import type { Column } from '../../paper/table.ts';
import { readingOf, TABLES } from '../../paper/tables.ts';
import { count, type NamedValue, type Reader, worked } from './value.ts';

const word: Reader<string> = (text) => {
  if (!text) throw new Error('is missing');
  return text;
};

interface Place {
  readonly table: string;
  readonly column: string;
}

function unitOf({ table, column }: Place): Column['unit'] | undefined {
  return TABLES.find(({ id }) => id === table)?.columns.find(({ id }) => id === column)?.unit;
}

/** A reported number; one in percent is given as a share, so that it is written like every other share. */
function amountOf(place: Place, row: string): number {
  const { value } = readingOf(place.table, row, place.column);
  return unitOf(place) === 'percent' ? value / 100 : value;
}

const place = { table: word, column: word };
const pair = { ...place, from: word, to: word };

/** How much the number falls between two rows of a table, counted in the decimals of the table. */
function fallOf({ from, to, ...where }: Place & { readonly from: string; readonly to: string }): number {
  return Number((amountOf(where, from) - amountOf(where, to)).toFixed(6));
}

/** What the paper's tables report, and what follows from two of their rows. */
export const paperValues = {
  'paper.reading': worked({ ...place, row: word }, (given) => amountOf(given, given.row)),
  'paper.fall': worked(pair, fallOf),
  /** The fall as a share of the first number. */
  'paper.relativeFall': worked(pair, (given) => fallOf(given) / amountOf(given, given.from)),
  /** A rise as a share of the first number. */
  'paper.relativeRise': worked(pair, (given) => -fallOf(given) / amountOf(given, given.from)),
  /** Twice the reported number, e.g. multiply-adds as multiplications and additions. */
  'paper.doubled': worked({ ...place, row: word }, (given) => 2 * amountOf(given, given.row)),
  /** How much higher a row's number is in one column than in another. */
  'paper.riseAcross': worked({ table: word, row: word, from: word, to: word }, ({ table, row, from, to }) => {
    return Number((amountOf({ table, column: to }, row) - amountOf({ table, column: from }, row)).toFixed(6));
  }),
  /** d of a network in a table. */
  'paper.pathWidth': worked({ table: word, row: word }, ({ table, row }) => {
    const found = TABLES.find(({ id }) => id === table)?.rows.find(({ id }) => id === row);
    if (!found?.network) throw new Error(`no table has the network "${row}"`);
    return found.network.pathWidth;
  }),
  'paper.validationPictures': worked({}, () => VALIDATION_PICTURES),
  /** The fall in pictures, out of so many. */
  'paper.pictures': worked({ ...pair, pictures: count }, (given) => Math.round(fallOf(given) * given.pictures)),
} satisfies Record<string, NamedValue>;
