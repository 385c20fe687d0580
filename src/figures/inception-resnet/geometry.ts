import type { Language } from '../../language/language.tsx';
import { isMeant, withBelongings } from '../grammar/lighting.ts';
import type { Layout } from '../grammar/mark.ts';
import { modulesLayout } from '../modules/layout.ts';
import { readModule } from '../modules/reading.ts';
import { noteOf } from './describe.ts';
import { type Difference, type RelativesState, relatives, traitsOf } from './differences.ts';

/** What stands out for each difference, without `left.` and `right.`. */
const meant: Readonly<Record<Difference, readonly string[]>> = {
  none: [],
  shape: ['lanes.'],
  width: ['lanes.', 'concat', 'last'],
  number: ['x', 'fan', 'concat', 'count'],
  scaling: ['last', 'scaling', 'plus'],
};

/** Form (b) on the left, Inception-ResNet-A on the right; the chosen difference stands out. */
export function geometry(state: RelativesState, width: number, language: Language): Layout {
  const shown = (side: 'resnext' | 'inception') => {
    const spec = relatives(state)[side];
    return {
      name: language.t(`inception-resnet.${side}`),
      note: noteOf(state, side, traitsOf(spec), language),
      reading: readModule(spec),
    };
  };
  const layout = modulesLayout([shown('resnext'), shown('inception')], width, language, state.open);
  if (state.difference === 'none') return layout;
  const names = ['left', 'right'].flatMap((side) =>
    [...meant[state.difference], 'name1', 'name2', 'note'].map((name) => `${side}.${name}`),
  );
  const lit = layout.marks.filter(({ id }) => names.some((name) => isMeant(name, id)));
  return { ...layout, lit: withBelongings(layout.marks, new Set(lit.map(({ id }) => id))) };
}
