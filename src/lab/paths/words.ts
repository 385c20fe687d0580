/** Terms and their numbers in words. */
import { networkLabel, trainedNetwork } from '../../figures/live/trained-networks.ts';
import { classes, className } from '../../language/class-name.ts';
import type { Language } from '../../language/language.tsx';
import { correlationText, withMinus } from '../value-text.ts';
import type { Facts, Pieces } from './facts.ts';

type Kind = Pieces['kind'];

/** "path 3" or "slice 3". */
export function pieceName({ t }: Pick<Language, 't'>, kind: Kind, number: number): string {
  return t(`lab.paths.piece.${kind}`, { number });
}

/** "8 paths of 8×4d" */
export function piecesName({ t }: Pick<Language, 't'>, { kind, name, count }: Pieces): string {
  const network = trainedNetwork(name);
  return t(`lab.paths.pieces.${kind}`, { name: network ? networkLabel(network) : name, count });
}

export function shareText({ percent }: Pick<Language, 'percent'>, share: number): string {
  return withMinus(percent(share, 1));
}

/** A class by its place in the networks' order. */
export function classAt({ t }: Pick<Language, 't'>, place: number): string {
  return className(t, classes[place] ?? '');
}

/** What stands out: the largest share, the two that are most alike, and what matters most once all is known. */
export function factsSentence(facts: Facts, language: Language): string {
  return [largestShare(facts, language), mostAlike(facts, language), mattersMost(facts, language)]
    .filter((part) => part !== '')
    .join(' ');
}

function largestShare({ kind, shares, count }: Facts, language: Language): string {
  if (!shares) return language.t('lab.paths.says.cancel');
  if (count === 1) return '';
  const share = Math.max(...shares);
  const piece = pieceName(language, kind, shares.indexOf(share) + 1);
  return language.t('lab.paths.says.share', { piece, share: shareText(language, share) });
}

function mostAlike({ kind, likeness }: Facts, language: Language): string {
  if (!likeness) return '';
  const { first, second, r } = likeness.mostAlike;
  return language.t('lab.paths.says.alike', {
    first: pieceName(language, kind, first),
    second: pieceName(language, kind, second),
    r: correlationText(language, r),
  });
}

function mattersMost({ kind, importances, count }: Facts, language: Language): string {
  const [first, ...others] = importances;
  if (!first || importances.length < count) return '';
  const most = others.reduce((best, each) => (each.distance > best.distance ? each : best), first);
  return language.t('lab.paths.says.importance', {
    piece: pieceName(language, kind, importances.indexOf(most) + 1),
    class: classAt(language, most.place),
    before: language.percent(most.before, 1),
    after: language.percent(most.after, 1),
    distance: language.number(most.distance, 2),
  });
}

/** What two networks' means of |r| are, and nothing beyond it. */
export function comparisonSentence(left: Facts, right: Facts, language: Language): string {
  if (!left.likeness || !right.likeness) return '';
  return language.t('lab.paths.compare.says', {
    left: piecesName(language, left),
    right: piecesName(language, right),
    leftMean: language.number(left.likeness.meanSize, 2),
    rightMean: language.number(right.likeness.meanSize, 2),
  });
}
