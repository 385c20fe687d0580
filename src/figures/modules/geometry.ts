import { COMPARED } from '../../graph/compared.ts';
import type { Language } from '../../language/language.tsx';
import type { Layout } from '../grammar/mark.ts';
import type { ModulesState } from './describe.ts';
import { modulesLayout } from './layout.ts';
import { readModule } from './reading.ts';

export function geometry({ left, right, open }: ModulesState, width: number, language: Language): Layout {
  const shown = (name: ModulesState['left']) => ({
    name: language.t(`modules.name.${name}`),
    note: '',
    reading: readModule(COMPARED[name]),
  });
  return modulesLayout([shown(left), shown(right)], width, language, open);
}
