import { Formula } from '../Formula.tsx';
import type { RichText } from './rich-text.ts';

/** Running text with its formulas. */
export function Rich({ text }: { text: RichText }) {
  return text.map((piece) =>
    typeof piece === 'string' ? piece : <Formula key={piece.formula} html={piece.formula} />,
  );
}
