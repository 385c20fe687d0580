/** What the pictures of a receptive field show, in words. */
import type { Language } from '../../language/language.tsx';
import type { Values } from '../../reference/values.ts';
import { valueText } from '../value-text.ts';
import { areaOf, type Extent, shareWithin, sizeOf } from './extent.ts';
import type { PatchPlace } from './occlusion.ts';

type Words = Pick<Language, 't' | 'percent' | 'locale'>;

/** How large the field is by the graph, and how much of the gradient's size lies in its middle half. */
export function fieldSentence({ t, percent }: Pick<Words, 't' | 'percent'>, extent: Extent, size: Values): string {
  return `${wholeSentence(t, extent)} ${gradientSentence({ t, percent }, extent, size)}`;
}

function wholeSentence(t: Words['t'], { whole, inside }: Extent): string {
  const [size, { height, width }] = [sizeOf(whole), sizeOf(inside)];
  if (size.height === height && size.width === width) return t('lab.field.says.whole', size);
  return t('lab.field.says.cut', { ...size, insideHeight: height, insideWidth: width });
}

function gradientSentence(
  { t, percent }: Pick<Words, 't' | 'percent'>,
  { inside, middle }: Extent,
  size: Values,
): string {
  if (Array.from(size.data).every((value) => value === 0)) return t('lab.field.says.flat');
  const share = percent(shareWithin(size, middle), 0);
  return t('lab.field.says.middle', { ...sizeOf(middle), share, area: percent(areaOf(middle) / areaOf(inside), 0) });
}

/** Where covering the picture moves the value most, down and up. */
export function occlusionSentence(
  { t, locale }: Pick<Words, 't' | 'locale'>,
  value: number,
  places: readonly PatchPlace[],
  changes: readonly number[],
): string {
  const text = (number: number) => valueText(locale, number);
  const [lowest, highest] = [Math.min(...changes), Math.max(...changes)];
  const placeOf = (change: number) => {
    const cell = places[changes.indexOf(change)]?.cell;
    return { y: cell?.rows[0] ?? 0, x: cell?.columns[0] ?? 0, after: text(value + change) };
  };
  if (lowest === 0 && highest === 0) return t('lab.field.says.unmoved', { value: text(value) });
  return [
    t('lab.field.says.uncovered', { value: text(value) }),
    ...(lowest < 0 ? [t('lab.field.says.falls', placeOf(lowest))] : []),
    ...(highest > 0 ? [t('lab.field.says.rises', placeOf(highest))] : []),
  ].join(' ');
}
