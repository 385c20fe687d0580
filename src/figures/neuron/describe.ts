import { written, writtenProducts, writtenSum } from '../../language/arithmetic.ts';
import type { Language } from '../../language/language.tsx';
import { subscript } from '../grammar/text-width.ts';
import { type NeuronState, outputOf, sumOf, termsOf } from './neuron.ts';

/** The live sentence: what the present step does, with the numbers at hand. */
export function neuronSentence(state: NeuronState, language: Language): string {
  const { t } = language;
  const terms = termsOf(state);
  const values = terms.map(({ right }) => written(right, language));
  if (state.step === 'vector') return t('neuron.sentenceVector', { values: values.join(', '), D: terms.length });
  if (state.step === 'split') {
    const pieces = values.map((value, index) => `x${subscript(index + 1)} = ${value}`).join(', ');
    return t('neuron.sentenceSplit', { D: terms.length, pieces });
  }
  if (state.step === 'transform') {
    const products = terms.map((term) => `${writtenProducts([term], language)} = ${written(term.value, language)}`);
    return t('neuron.sentenceTransform', { products: products.join(', ') });
  }
  return aggregateSentence(state, language);
}

function aggregateSentence(state: NeuronState, language: Language): string {
  const terms = termsOf(state);
  const sum = sumOf(terms);
  const products = terms.map(({ value }) => value);
  const said = language.t('neuron.sentenceAggregate', {
    terms: writtenProducts(terms, language),
    sums: writtenSum(products, language),
    sum: written(sum, language),
  });
  if (state.activation === 'none') return said;
  const output = written(outputOf(state, sum), language);
  return `${said} ${language.t(sum < 0 ? 'neuron.sentenceCut' : 'neuron.sentenceKept', { output })}`;
}
