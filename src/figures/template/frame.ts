import type { Language } from '../../language/language.tsx';
import type { Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import type { BlockAccount, NetworkAccount } from './account.ts';

/** What every part of the drawing needs to know. */
export interface Frame {
  readonly account: NetworkAccount;
  readonly open: BlockAccount;
  readonly language: Language;
}

/** Words on the drawing, in label size unless told. */
export function words(
  id: string,
  text: string | Text['label'],
  place: Pick<Text, 'x' | 'y'> & Partial<Omit<Text, 'kind' | 'id' | 'label'>>,
): Text {
  const label = typeof text === 'string' ? plain(text) : text;
  return { kind: 'text', id, label, size: fontSize.label, anchor: 'start', look: 'plain', ...place };
}
