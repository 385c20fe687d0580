/** Edits of a network that ask "what if", as a link carries them: `stage1.block2.3~0.5,stage2.block1.shortcut~0`. */
import type { Codec } from './codec.ts';

export interface Edit {
  /** Id of the block, e.g. `stage1.block2`. */
  readonly block: string;
  /** A path by its number, from 1, or the shortcut. */
  readonly part: number | 'shortcut';
  /** What the path or the shortcut is multiplied by: 0 switches it off. Never 1, which is no edit. */
  readonly factor: number;
}

/** Factors lie between 0 and this, in these steps. */
export const MOST_FACTOR = 2;
export const FACTOR_STEP = 0.25;

const one = /^(stage[1-9]\.block[1-9]\d?)\.([1-9]\d?|shortcut)~([0-2](?:\.\d{1,2})?)$/;

/** At most so many edits, none of the same part twice. */
export function edits(most: number): Codec<readonly Edit[]> {
  const parse = (text: string) => {
    const found = text.split(',').map(parseEdit);
    if (found.length > most || !found.every((each) => each !== undefined)) return undefined;
    const parts = new Set(found.map(({ block, part }) => `${block}.${part}`));
    return parts.size === found.length ? found : undefined;
  };
  return { parse, format: (all) => all.map(({ block, part, factor }) => `${block}.${part}~${factor}`).join() };
}

function parseEdit(text: string): Edit | undefined {
  const [, block = '', part = '', factorText] = one.exec(text) ?? [];
  const factor = Number(factorText);
  const fits = factor <= MOST_FACTOR && factor % FACTOR_STEP === 0 && factor !== 1;
  return fits ? { block, part: part === 'shortcut' ? part : Number(part), factor } : undefined;
}
