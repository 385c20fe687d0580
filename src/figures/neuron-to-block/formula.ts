import type { FormulaPiece } from '../grammar/formula-line.ts';
import { type Still, since } from './stills.ts';

/** The sum as the still has it, in pieces that turn into one another: Σ wᵢ xᵢ → Σ Tᵢ(x) → x + Σ Tᵢ(x). */
export function formulaOf(still: Still): FormulaPiece[] {
  const sum: FormulaPiece = { id: 'f.sum', text: 'Σ', role: 'sum', part: 'sum', of: 'sum' };
  const range = since({ still }, 'whole') ? 'C' : 'D';
  return [
    ...(still === 'residual' ? residual : []),
    sum,
    ...termOf(still),
    { id: 'f.range', text: `,  i = 1 … ${range}`, part: range === 'C' ? 'C' : 'inputs' },
  ];
}

const residual: readonly FormulaPiece[] = [
  { id: 'f.y', text: 'y = ', of: 'output' },
  { id: 'f.x', text: 'x', role: 'x', part: 'shortcut' },
  { id: 'f.plus', text: ' + ', part: 'shortcut', of: 'plus' },
];

function termOf(still: Still): FormulaPiece[] {
  const argument: FormulaPiece = {
    id: 'f.argument',
    text: since({ still }, 'whole') ? 'x' : 'xᵢ',
    role: 'x',
    part: 'x',
  };
  if (still === 'neuron') return [{ id: 'f.term', text: 'wᵢ', part: 'w' }, argument];
  return [
    { id: 'f.term', text: 'Tᵢ', role: 'path', part: 'path' },
    { id: 'f.open', text: '(' },
    argument,
    { id: 'f.close', text: ')' },
  ];
}
