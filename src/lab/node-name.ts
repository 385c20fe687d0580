/** What a node is called in words, beside its id. */

import { classes, className } from '../language/class-name.ts';
import type { WordKey, Words } from '../language/words.ts';

const layers: Readonly<Record<string, WordKey>> = {
  conv1: 'lab.node.conv1',
  bn1: 'lab.node.bn1',
  relu1: 'lab.node.relu1',
  conv2: 'lab.node.conv2',
  bn2: 'lab.node.bn2',
  relu2: 'lab.node.relu2',
  conv3: 'lab.node.conv3',
  bn3: 'lab.node.bn3',
  concat: 'lab.node.concat',
  paths: 'lab.node.paths',
  sum: 'lab.node.sum',
  scale: 'lab.node.scale',
  'shortcut.scale': 'lab.node.shortcut.scale',
  'shortcut.conv': 'lab.node.shortcut.conv',
  'shortcut.bn': 'lab.node.shortcut.bn',
};

const parts: Readonly<Record<string, WordKey>> = {
  input: 'lab.node.input',
  'stem.conv': 'lab.node.stem.conv',
  'stem.bn': 'lab.node.stem.bn',
  'stem.out': 'lab.node.stem.out',
  pool: 'lab.node.pool',
};

/** `stage1.block2.path3.relu1` → "path 3, after the first 1×1, BN and ReLU"; the id itself where it has no words. */
export function nodeName(t: Words, id: string): string {
  const part = parts[id];
  if (part) return t(part);
  const [, block = '', path, layer = ''] = /^(stage\d+\.block\d+)\.(?:path(\d+)\.)?(.+)$/.exec(id) ?? [];
  if (layer === 'out') return t('lab.node.out', { block });
  const running = /^paths(\d+)$/.exec(layer)?.[1];
  if (running) return t('lab.node.running', { path: running });
  if (path && layer === 'conv3') return t('lab.node.term', { path: lowered(path) });
  const key = layers[layer];
  if (!key) return id;
  return path ? t('lab.node.ofPath', { path, layer: t(key) }) : t(key);
}

/** `12` → `₁₂` */
function lowered(digits: string): string {
  return digits.replace(/\d/g, (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)] ?? digit);
}

/** Name of one map of a node; a logit is called by its class. */
export function mapName(t: Words, id: string, channel: number): string {
  if (id === 'logits') return t('lab.logit', { class: className(t, classes[channel] ?? '') });
  return t('lab.map', { node: nodeName(t, id), channel });
}
