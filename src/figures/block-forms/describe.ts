import type { Language } from '../../language/language.tsx';
import type { WordKey } from '../../language/words.ts';
import { inputChannels } from '../grammar/operation-label.ts';
import { type FormsState, weightsOf } from './block.ts';
import type { Plan, Slot } from './geometry-plan.ts';
import { type Layer, shareOf } from './pieces.ts';

/** Counts from 1 and both ends included: `9–12`, or `9` alone. */
function span(from: number, to: number): string {
  return from + 1 === to ? String(to) : `${from + 1}–${to}`;
}

/** What is said of a path's box: what it does, and where its weights lie in the whole block's matrices. */
export function sayPath(plan: Plan, layer: Layer, slot: Slot): string {
  const { inFormA, pieces, language } = plan;
  const { t } = language;
  if (slot.name === 'folded') {
    return t('block-forms.says.folded', { first: slot.first, last: slot.last, count: slot.last - slot.first + 1 });
  }
  const { operation, node } = inFormA.piece(layer, slot.first);
  const share = shareOf(inFormA, slot.first);
  const range = layer === 'conv3' ? share.columns : share.rows;
  const words: Record<Layer, WordKey> = {
    conv1: 'block-forms.says.conv1',
    conv2: 'block-forms.says.conv2',
    conv3: 'block-forms.says.conv3',
  };
  const values = {
    path: slot.first,
    inputs: inputChannels(operation),
    outputs: node.shape.channels,
    range: span(range.from, range.to),
  };
  return pieces.apart[layer] ? t(words[layer], values) : `${t(words[layer], values)} ${t('block-forms.says.fused')}`;
}

/** What is said of a layer that is one piece, or of all lanes of a layer. */
export function sayWhole(plan: Plan, layer: Layer): string {
  const { pieces, language } = plan;
  const { operation, node } = pieces.piece(layer, 1);
  const values = { inputs: inputChannels(operation), outputs: node.shape.channels, groups: operation.groups };
  if (pieces.apart[layer]) return language.t('block-forms.says.each', { ...values, count: plan.state.cardinality });
  return language.t(operation.groups > 1 ? 'block-forms.says.grouped' : 'block-forms.says.whole', values);
}

export function sayMatrix(
  { t }: Language,
  layer: Layer,
  values: { readonly name: string; readonly outputs: number; readonly inputs: number },
): string {
  const words: Record<Layer, WordKey> = {
    conv1: 'block-forms.says.matrix1',
    conv2: 'block-forms.says.matrix2',
    conv3: 'block-forms.says.matrix3',
  };
  return t(words[layer], values);
}

/** The live sentence: what this form does, and that the weights are as many in every form. */
export function formsSentence(state: FormsState, language: Language): string {
  const { t, number, percent } = language;
  const { cardinality, pathWidth, form, misplaced } = state;
  const { block, resnet } = weightsOf(state);
  const values = { C: cardinality, d: pathWidth, width: cardinality * pathWidth };
  const forms: Record<FormsState['form'], WordKey> = {
    a: 'block-forms.sentence.a',
    b: 'block-forms.sentence.b',
    c: 'block-forms.sentence.c',
  };
  const onePath = cardinality === 1 && misplaced !== 'none' && misplaced !== 'relu';
  const broken = onePath ? 'onePath' : misplaced;
  const what = broken === 'none' ? t(forms[form], values) : t(`block-forms.sentence.${broken}`, values);
  const more = block / resnet - 1;
  const against = block === resnet ? 'same' : block > resnet ? 'more' : 'fewer';
  const compared = t(`block-forms.sentence.${against}`, {
    weights: number(block),
    resnet: number(resnet),
    share: percent(Math.abs(more)),
  });
  return `${what} ${compared}`;
}
