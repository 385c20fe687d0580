/** How much depends on one term: the prediction with everything on, and with that term alone switched off. */
import { answerOf, softmax } from '../../reference/softmax.ts';

export interface Importance {
  /** The class that the whole network prefers, counted from 0. */
  readonly place: number;
  /** Its probability with everything on, and with the term off. */
  readonly before: number;
  readonly after: number;
  /** How far all logits move, as a Euclidean distance: it also tells terms apart where a probability is almost 1. */
  readonly distance: number;
  /** The class that is preferred with the term off. */
  readonly instead: number;
}

export function importanceOf(whole: ArrayLike<number>, without: ArrayLike<number>): Importance {
  const [usual, changed] = [softmax(whole), softmax(without)];
  const { place, share: before } = answerOf(usual);
  const moves = Array.from(whole, (logit, index) => (without[index] ?? 0) - logit);
  return {
    place,
    before,
    after: changed[place] ?? 0,
    distance: Math.hypot(...moves),
    instead: answerOf(changed).place,
  };
}
