import type { InceptionName } from '../../graph/googlenet.ts';
import type { Language } from '../../language/language.tsx';
import { filterNames, filterOf, googlenetCount, moduleBefore, resnetNumbers, resnextNumbers } from './numbers.ts';
import { factorWords, filterList } from './words.ts';

/** The live sentence: the module's numbers, what they are of the numbers before, and how many there are in all. */
export function handSetSentence(module: InceptionName, language: Language): string {
  const { t } = language;
  const values = { module, count: filterNames.length, numbers: filterList(module) };
  const all = t('hand-set-numbers.sentence.all', {
    googlenet: googlenetCount(),
    resnet: resnetNumbers().length,
    resnext: resnextNumbers().length,
  });
  return [t('hand-set-numbers.sentence.module', values), comparison(module, language), all].join(' ');
}

function comparison(module: InceptionName, language: Language): string {
  const { t } = language;
  const before = moduleBefore(module);
  if (!before) return t('hand-set-numbers.sentence.first');
  if (filterNames.every((filter) => filterOf(module, filter) === filterOf(before, filter)))
    return t('hand-set-numbers.sentence.same', { before });
  const factors = filterNames.map((filter) => factorWords(module, filter, language)).join(', ');
  return t('hand-set-numbers.sentence.factors', { before, factors });
}
