import type { Language } from '../../language/language.tsx';
import type { Kernels } from '../../network/protocol.ts';
import { keyOf, type Spread, spreadOf, type Times } from './times.ts';
import type { Way } from './ways.ts';

/** One way on one kernel, in words. */
export function sayWay(way: Way, kernels: Kernels, spread: Spread, { t, number }: Language): string {
  return t('lab.clock.says', {
    way: t(`lab.clock.way.${way.name}`),
    kernels: t(`lab.clock.kernels.${kernels}`),
    ...spreadTexts(spread, number),
  });
}

/** A spread's numbers as they are written. */
export function spreadTexts({ median, low, high }: Spread, number: Language['number']) {
  return { median: milliseconds(median, number), low: milliseconds(low, number), high: milliseconds(high, number) };
}

/** What the times say: how far multiply-adds and the clock agree about the dense kernel, and what calls cost. */
export function describeTimes(ways: readonly Way[], times: Times, { t, number }: Language): string | undefined {
  const [a, , c, dense] = ways;
  const medianOf = (way: Way | undefined, kernels: Kernels) =>
    way && spreadOf(times.get(keyOf(way.name, kernels)))?.median;
  const ours = medianOf(c, 'ours');
  const ungrouped = medianOf(c, 'stock');
  // C = 1: all ways are one, and both kernels can run it.
  if (ours && ungrouped) {
    return t('lab.clock.sentence.one', {
      ours: milliseconds(ours, number),
      stock: milliseconds(ungrouped, number),
      convolutions: c?.convolutions ?? 0,
    });
  }
  const zeros = medianOf(dense, 'stock');
  const paths = medianOf(a, 'stock');
  if (!c || !a || !dense || !ours || !zeros || !paths) return undefined;
  return t('lab.clock.sentence', {
    ours: milliseconds(ours, number),
    work: number(dense.multiplyAdds / c.multiplyAdds, 1),
    zeros: number(zeros / ours, 1),
    calls: a.convolutions,
    fewer: c.convolutions,
    paths: number(paths / ours, 1),
  });
}

/** As many digits as mean something. */
export function milliseconds(value: number, number: Language['number']): string {
  return number(value, value < 10 ? 1 : 0);
}
