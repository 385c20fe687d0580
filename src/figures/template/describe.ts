import type { Language } from '../../language/language.tsx';
import { type BlockAccount, blockOf, type LayerAccount, type NetworkAccount } from './account.ts';
import { blockName } from './words.ts';

/** The live sentence: what the open block costs, and why it is on the level or above it. */
export function templateSentence(account: NetworkAccount, blockId: string, language: Language): string {
  const block = blockOf(account, blockId);
  return `${costWords(account, block, language)} ${reason(account, block, language)}`;
}

function costWords(account: NetworkAccount, block: BlockAccount, language: Language): string {
  return language.t('template.sentence.cost', {
    network: language.t(`template.network.${account.network}`),
    block: blockName(account, block, language),
    multiplyAdds: block.multiplyAdds,
    weights: block.weights,
  });
}

function reason({ stages }: NetworkAccount, block: BlockAccount, { t, number }: Language): string {
  if (block.number > 1) return t('template.sentence.regular');
  const times = number(block.times, 2);
  const shape = stages[block.stage - 2]?.shape;
  if (shape) return t('template.sentence.shrinks', { times, side: shape.height });
  return t('template.sentence.first', { times });
}

/** What is said of a bar. */
export function sayBlock(account: NetworkAccount, block: BlockAccount, language: Language): string {
  return language.t('template.says.block', {
    block: blockName(account, block, language),
    multiplyAdds: block.multiplyAdds,
    times: language.number(block.times, 2),
  });
}

/** What is said of a layer of the open block. */
export function sayLayer(layer: LayerAccount, { t }: Language): string {
  const { name, node, weights, multiplyAdds } = layer;
  if (!node) return t('template.says.identity');
  const layerWords = t(`template.layer.${name}`);
  return t('template.says.layer', { layer: layerWords, side: node.shape.height, weights, multiplyAdds });
}
