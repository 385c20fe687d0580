/** What the edits are and what they do to the prediction, in a sentence or two. */

import { className } from '../../language/class-name.ts';
import type { Language } from '../../language/language.tsx';
import type { Words } from '../../language/words.ts';
import { answerOf } from '../../reference/softmax.ts';
import type { Edit } from '../../share/edits.ts';

export interface EditedPrediction {
  readonly edits: readonly Edit[];
  /** Names of the classes. */
  readonly names: readonly string[];
  /** Probabilities with the edits and without them. */
  readonly shares: readonly number[];
  readonly usual: readonly number[];
}

/** Blocks that are named one by one, each as often as it has different factors; more are only counted. */
const MOST_NAMED = 4;

/** How the class that the network as trained prefers fares, and which one takes its place where one does. */
export function describeEffect(
  { t, percent }: Pick<Language, 't' | 'percent'>,
  { edits, names, shares, usual }: EditedPrediction,
): string {
  const [before, after] = [answerOf(usual), answerOf(shares)];
  const named = (index: number) => className(t, names[index] ?? '');
  const effect = t('lab.edits.effect', {
    how: howOf(t, edits),
    class: named(before.place),
    before: percent(before.share),
    after: percent(shares[before.place] ?? 0),
  });
  return after.place === before.place ? effect : `${effect} ${t('lab.edits.instead', { class: named(after.place) })}`;
}

/** That the network lacks what these edits would change: another network may have it. */
export function describeMissing({ t }: Pick<Language, 't'>, missing: readonly Edit[]): string {
  const lacking = grouped(missing, ({ block }) => block);
  return lacking.length > MOST_NAMED
    ? t('lab.edits.missingMany', { count: missing.length })
    : t('lab.edits.missing', {
        what: listed(
          t,
          lacking.map((each) => partsInWords(t, each)),
        ),
      });
}

/** "2 edits" */
export function countInWords(t: Words, count: number): string {
  return t(count === 1 ? 'lab.edits.count.one' : 'lab.edits.count.many', { count });
}

function howOf(t: Words, edits: readonly Edit[]): string {
  const byFactor = grouped(edits, ({ factor }) => factor).toSorted(([a], [b]) => (a?.factor ?? 0) - (b?.factor ?? 0));
  const clauses = byFactor.map((alike) => grouped(alike, ({ block }) => block));
  if (clauses.flat().length > MOST_NAMED) {
    return t('lab.edits.many', { count: edits.length, blocks: new Set(edits.map(({ block }) => block)).size });
  }
  return clauses.map((blocks, index) => clauseOf(t, blocks, index === 0)).join(t('lab.edits.join'));
}

/** Edits of one factor, by blocks. */
function clauseOf(t: Words, blocks: readonly (readonly Edit[])[], first: boolean): string {
  const what = listed(
    t,
    blocks.map((each) => partsInWords(t, each)),
  );
  const factor = blocks[0]?.[0]?.factor ?? 1;
  if (factor === 0) return t(first ? 'lab.edits.off.first' : 'lab.edits.off', { what });
  return t(first ? 'lab.edits.scaled.first' : 'lab.edits.scaled', { what, factor: factorInWords(t, factor) });
}

/** The parts that these edits of one block change. */
function partsInWords(t: Words, edits: readonly Edit[]): string {
  const paths = edits.flatMap(({ part }) => (part === 'shortcut' ? [] : [part]));
  const parts = [
    ...(paths.length === 1 ? [t('lab.edits.path', { path: paths.join() })] : []),
    ...(paths.length > 1 ? [t('lab.edits.paths', { paths: paths.join('·') })] : []),
    ...(paths.length < edits.length ? [t('lab.edits.shortcut')] : []),
  ];
  return t('lab.edits.of', { parts: listed(t, parts), block: edits[0]?.block ?? '' });
}

function factorInWords(t: Words, factor: number): string {
  if (factor === 0.25) return t('lab.edits.at.quarter');
  if (factor === 0.5) return t('lab.edits.at.half');
  if (factor === 0.75) return t('lab.edits.at.threeQuarters');
  return factor === 2 ? t('lab.edits.at.double') : t('lab.edits.at.times', { factor });
}

function listed(t: Words, words: readonly string[]): string {
  const [last = '', ...others] = words.toReversed();
  return others.length === 0 ? last : others.toReversed().join(', ') + t('lab.edits.and') + last;
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[][] {
  const groups = new Map<unknown, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
