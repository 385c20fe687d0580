import type { InceptionName } from '../../graph/googlenet.ts';
import type { Language } from '../../language/language.tsx';
import type { Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';

export interface Frame {
  readonly module: InceptionName;
  readonly language: Language;
}

/** Some marks, and where they end. */
export interface Part {
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

export function words(
  id: string,
  text: string | Text['label'],
  place: Pick<Text, 'x' | 'y'> & Partial<Omit<Text, 'kind' | 'id' | 'label'>>,
): Text {
  const label = typeof text === 'string' ? plain(text) : text;
  return { kind: 'text', id, label, size: fontSize.label, anchor: 'start', look: 'plain', ...place };
}
