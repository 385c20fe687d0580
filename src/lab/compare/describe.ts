/** What two networks make of one picture, and how their maps compare, in sentences. */
import { className } from '../../language/class-name.ts';
import type { Language } from '../../language/language.tsx';
import { answerOf } from '../../reference/softmax.ts';
import { correlationText } from '../value-text.ts';
import type { Matches } from './likeness.ts';
import type { Pair, Side, SideName } from './pair.ts';

type Words = Pick<Language, 't' | 'number' | 'percent'>;

/** Differences of shares below this do not show in the numbers. */
const VISIBLE = 0.0005;

/** Who is surer of what, and the class on which they are furthest apart. */
export function describeAnswers(words: Words, own: Answer, other: Answer): string {
  const { t, percent } = words;
  const [a, b] = [answerOf(own.shares), answerOf(other.shares)];
  const named = (index: number) => className(t, own.names[index] ?? '');
  const [surer, less] = a.share >= b.share ? [own, other] : [other, own];
  const [most, least] = a.share >= b.share ? [a.share, b.share] : [b.share, a.share];
  const surely = { surer: surer.label, less: less.label, most: percent(most), least: percent(least) };
  const certainty = most - least < VISIBLE ? t('lab.compare.equallySure', surely) : t('lab.compare.surer', surely);
  const answer =
    a.place === b.place
      ? t('lab.compare.agree', { class: named(a.place) })
      : t('lab.compare.disagree', {
          own: own.label,
          ownClass: named(a.place),
          other: other.label,
          otherClass: named(b.place),
        });
  const apart = furthestApart(own.shares, other.shares);
  if (Math.abs(apart.difference) < VISIBLE) return `${answer} ${certainty} ${t('lab.compare.sameShares')}`;
  const gap = t('lab.compare.apart', { class: named(apart.index), points: pointsText(words, apart.difference) });
  return `${answer} ${certainty} ${gap}`;
}

/** What the sentence needs of one side. */
interface Answer extends Pick<Side, 'label' | 'shares'> {
  readonly names: readonly string[];
}

/** The class whose shares differ most; own less other. */
export function furthestApart(
  own: readonly number[],
  other: readonly number[],
): { readonly index: number; readonly difference: number } {
  const differences = own.map((share, index) => share - (other[index] ?? 0));
  const sizes = differences.map(Math.abs);
  const index = sizes.indexOf(Math.max(...sizes));
  return { index, difference: differences[index] ?? 0 };
}

/** 0.123 → "12.3"; percentage points without a sign. */
function pointsText({ number }: Pick<Words, 'number'>, difference: number): string {
  return number(Math.abs(difference) * 100, 1);
}

/** 0.123 → "+12.3", −0.01 → "−1.0". */
export function signedPoints(words: Pick<Words, 'number'>, difference: number): string {
  const text = pointsText(words, difference);
  return Number(difference.toFixed(3)) === 0 ? text : `${difference < 0 ? '−' : '+'}${text}`;
}

/** One map and its best match, and whether the match finds it too. */
export function describeMatch(
  words: Words,
  pair: Pick<Pair, SideName>,
  matches: Matches,
  pointed: { readonly side: SideName; readonly channel: number },
): string {
  const { t } = words;
  const { side, channel } = pointed;
  const far = side === 'own' ? 'other' : 'own';
  const match = matches[side][channel];
  const here = { own: pair[side].label, channel };
  if (!match) return t('lab.compare.match.flat', here);
  const there = { other: pair[far].label, match: match.channel };
  const first = t('lab.compare.match', { ...here, ...there, r: correlationText(words, match.correlation) });
  const back = matches[far][match.channel];
  if (!back) return first;
  if (back.channel === channel) return `${first} ${t('lab.compare.match.mutual')}`;
  const second = { ...here, ...there, back: back.channel, r: correlationText(words, back.correlation) };
  return `${first} ${t('lab.compare.match.back', second)}`;
}
