import { createElement, Fragment } from 'react';
import { Formula } from '../Formula.tsx';
import type { RichText } from './rich-text.ts';

/** Running text with its formulas, which may be alike. */
export function Rich({ text }: { text: RichText }) {
  const pieces = text.map((piece) =>
    typeof piece === 'string' ? piece : createElement(Formula, { html: piece.formula }),
  );
  // The pieces never change places: as fixed children they need no names.
  return createElement(Fragment, null, ...pieces);
}
