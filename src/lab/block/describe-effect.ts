/** What happens to the prediction when paths or the shortcut are switched off, in a sentence or two. */

import { className } from '../../language/class-name.ts';
import type { Language } from '../../language/language.tsx';
import { SHORTCUT } from './switches.ts';

export interface SwitchedPrediction {
  readonly off: readonly number[];
  /** Names of the classes. */
  readonly names: readonly string[];
  /** Probabilities with and without what is off. */
  readonly shares: readonly number[];
  readonly usual: readonly number[];
}

/** How the class that the whole network prefers fares, and which one takes its place where one does. */
export function describeEffect(
  { t, percent }: Pick<Language, 't' | 'percent'>,
  { off, names, shares, usual }: SwitchedPrediction,
): string {
  const [before, after] = [topOf(usual), topOf(shares)];
  const named = (index: number) => className(t, names[index] ?? '');
  const paths = off.filter((which) => which !== SHORTCUT);
  const what = [
    ...(paths.length > 0 ? [pathsInWords(t, paths)] : []),
    ...(off.includes(SHORTCUT) ? [t('lab.switches.shortcut')] : []),
  ].join(', ');
  const effect = t('lab.switches.effect', {
    what,
    class: named(before),
    before: percent(usual[before] ?? 0),
    after: percent(shares[before] ?? 0),
  });
  return after === before ? effect : `${effect} ${t('lab.switches.instead', { class: named(after) })}`;
}

/** That paths which were switched off in another network are not there in this one. */
export function describeMissing({ t }: Pick<Language, 't'>, missing: readonly number[]): string {
  return t('lab.switches.missing', { what: pathsInWords(t, missing) });
}

function pathsInWords(t: Language['t'], paths: readonly number[]): string {
  return paths.length === 1
    ? t('lab.switches.path', { path: paths.join() })
    : t('lab.switches.paths', { paths: paths.join('·') });
}

function topOf(shares: readonly number[]): number {
  return shares.indexOf(Math.max(...shares));
}
