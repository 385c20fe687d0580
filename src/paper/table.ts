/** How numbers that were reported by others are kept: each with its source, its place there and our evidence for it. */

/** Id in content/references.json. */
export type SourceId = 'resnext' | 'resnext-code' | 'fb-resnet' | 'torchvision' | 'mmpretrain';

/**
 * How well we know that the source says so.
 * `two-readings`: two independent transcriptions of the paper agree. `reading-and-note`: one transcription, and a
 * study note or official code gives the same number. `reading-and-differences`: one transcription, and the differences
 * between its rows are confirmed. `one-reading`: one transcription only. `official-code`: the authors' own files.
 * `later-work`: tables of later libraries.
 */
export type Evidence =
  | 'two-readings'
  | 'reading-and-note'
  | 'reading-and-differences'
  | 'one-reading'
  | 'official-code'
  | 'later-work';

/** One reported number. */
export interface Reading {
  readonly value: number;
  readonly source: SourceId;
  /** In the source: `Table 3, §5.1`. */
  readonly place: string;
  readonly evidence: Evidence;
  /** The number is given as "about". */
  readonly about?: boolean;
  /** Id in content/paper-notes.json: why our own count does not round to this number. */
  readonly note?: NoteId;
}

export type NoteId = 'without-batch-norm' | 'one-label-for-the-group' | 'readme-rounds-up';

export interface Column {
  readonly id: string;
  readonly measure:
    | 'error'
    | 'accuracy'
    | 'averagePrecision'
    | 'parameters'
    | 'multiplyAdds'
    | 'weights'
    | 'channels'
    | 'time';
  readonly unit: 'percent' | 'count' | 'seconds' | 'days';
  readonly better: 'lower' | 'higher';
}

/** What the presets of the graph need to build the row's network. */
export interface ReportedNetwork {
  readonly family: 'imagenet' | 'cifar';
  readonly depth: 29 | 50 | 101 | 200;
  readonly cardinality: number;
  readonly pathWidth: number;
}

export interface Row {
  readonly id: string;
  /** Name as the source has it, e.g. `ResNeXt-101`. */
  readonly model: string;
  readonly network?: ReportedNetwork;
  /** What was changed against the first row of its table, where the table is about changes. */
  readonly change?: 'deeper' | 'wider' | 'cardinality';
  /** By column id; a column that the source leaves empty is missing. */
  readonly values: Readonly<Record<string, Reading>>;
}

export interface Table {
  readonly id: string;
  readonly place: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

type Source = Pick<Reading, 'source' | 'place' | 'evidence' | 'about' | 'note'>;

/** Values of one row from one source, by column; a column whose value is undefined is left out. */
export function readings(
  source: Source,
  values: Readonly<Record<string, number | undefined>>,
): Record<string, Reading> {
  const given = Object.entries(values).flatMap(([column, value]): [string, Reading][] =>
    value === undefined ? [] : [[column, { value, ...source }]],
  );
  return Object.fromEntries(given);
}

/** Columns of error rates in percent. */
export function errors(...ids: readonly string[]): Column[] {
  return ids.map((id) => ({ id, measure: 'error', unit: 'percent', better: 'lower' }));
}

/** A row for one of the paper's ImageNet networks; C = 1 is a ResNet. */
export function imageNetRow(
  depth: 50 | 101 | 200,
  cardinality: number,
  pathWidth: number,
  values: Row['values'],
  change?: Row['change'],
): Row {
  const model = `${cardinality === 1 ? 'ResNet' : 'ResNeXt'}-${depth}`;
  const network: ReportedNetwork = { family: 'imagenet', depth, cardinality, pathWidth };
  const id = `${model.toLowerCase()}-${cardinality}x${pathWidth}d`;
  return { id, model, network, values, ...(change && { change }) };
}
