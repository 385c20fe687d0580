/** What a step of a block does, in a sentence or two, with the numbers of the running network. */

import { rangeOf } from '../../figures/colour/range.ts';
import type { Locale } from '../../language/locale.ts';
import type { Words } from '../../language/words.ts';
import type { Values } from '../../reference/values.ts';
import { valueText } from '../value-text.ts';
import type { BlockView } from './block-view.ts';
import type { Step } from './steps.ts';

export interface StepSituation {
  readonly view: BlockView;
  readonly values: ReadonlyMap<string, Values>;
  /** Output channel that the maps of T_i, the sums and the result show. */
  readonly channel: number;
}

/** The sentence of a step; of the beginning where there is no step yet. */
export function describeStep(t: Words, locale: Locale, step: Step | undefined, situation: StepSituation): string {
  const { view } = situation;
  const { cardinality: paths, pathWidth, inputChannels, outputChannels } = view;
  const width = paths * pathWidth;
  if (!step) return t('lab.says.start', { paths, channels: inputChannels });
  switch (step.kind) {
    case 'split':
      return t(view.form === 'c' ? 'lab.says.split.c' : 'lab.says.split', {
        paths,
        channels: inputChannels,
        d: pathWidth,
        width,
      });
    case 'transform':
      return t(`lab.says.transform.${view.form}`, { paths, d: pathWidth, width, output: outputChannels });
    case 'add':
      return joinSentences(addition(t, step, view), spread(t, locale, step, situation));
    case 'concat':
      return t('lab.says.concat', { paths, width });
    case 'join':
      return joinSentences(
        t(`lab.says.join.${view.form === 'b' ? 'b' : 'c'}`, { width, output: outputChannels }),
        spread(t, locale, step, situation),
      );
    case 'normalize':
      return joinSentences(t('lab.says.normalize'), spread(t, locale, step, situation));
    case 'shortcut':
      return t(view.projected ? 'lab.says.shortcut.projected' : 'lab.says.shortcut', {
        channels: inputChannels,
        output: outputChannels,
      });
    case 'relu':
      return joinSentences(t('lab.says.relu'), zeros(t, situation));
  }
}

function addition(t: Words, { path = 1 }: Step, { cardinality }: BlockView): string {
  if (path === 1) return t('lab.says.add.first');
  return path === cardinality ? t('lab.says.add.last', { path }) : t('lab.says.add', { path });
}

/** From which to which value the map of the step reaches. */
function spread(t: Words, locale: Locale, step: Step, { values, channel }: StepSituation): string | undefined {
  const own = values.get(step.nodes.at(-1) ?? '');
  if (!own) return undefined;
  const { low, high } = rangeOf(own, channel);
  return t('lab.says.spread', { channel, low: valueText(locale, low), high: valueText(locale, high) });
}

/** How many elements ReLU has set to zero. */
function zeros(t: Words, { view, values, channel }: StepSituation): string | undefined {
  const own = values.get(view.out);
  if (!own) return undefined;
  const { channels, height, width } = own.shape;
  const count = Array.from({ length: height * width }, (_, pixel) => own.data[pixel * channels + channel]);
  return t('lab.says.zeros', { channel, all: height * width, zero: count.filter((value) => value === 0).length });
}

function joinSentences(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((sentence) => sentence !== undefined).join(' ');
}
