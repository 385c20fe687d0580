import type { InceptionName } from '../../graph/googlenet.ts';
import type { Language } from '../../language/language.tsx';
import { type FilterName, filterNames, filterOf, moduleBefore } from './numbers.ts';

export function filterWords(filter: FilterName, { t }: Language): string {
  return t(`hand-set-numbers.filter.${filter}`);
}

/** How many times the number of the module before, to two decimals; undefined for the first module. */
export function factorWords(module: InceptionName, filter: FilterName, { number }: Language): string | undefined {
  const before = moduleBefore(module);
  if (!before) return undefined;
  return number(Number((filterOf(module, filter) / filterOf(before, filter)).toFixed(2)));
}

export function filterList(module: InceptionName): string {
  return filterNames.map((filter) => filterOf(module, filter)).join(', ');
}
