/** Values that are changed on the drawing itself. */
import type { Adjustment } from './mark.ts';

/** The value after a drag of so many pixels of the layout, x to the right and y down. */
export function dragged(adjust: Adjustment, x: number, y: number): number {
  const steps = Math.round((adjust.axis === 'x' ? x : -y) / adjust.pixels);
  return within(adjust, adjust.value + steps * adjust.step);
}

/** The value after a key along the axis; undefined for keys that do not change it. */
export function keyed(adjust: Adjustment, key: string): number | undefined {
  const steps = stepKeys[adjust.axis][key];
  return steps === undefined ? undefined : within(adjust, adjust.value + steps * adjust.step);
}

const stepKeys: Readonly<Record<Adjustment['axis'], Readonly<Record<string, number>>>> = {
  x: { ArrowLeft: -1, ArrowRight: 1, PageUp: 10, PageDown: -10 },
  y: { ArrowDown: -1, ArrowUp: 1, PageUp: 10, PageDown: -10 },
};

function within({ min, max, step }: Adjustment, value: number): number {
  const onStep = min + Math.round((value - min) / step) * step;
  // Steps such as 0.1 leave crumbs behind.
  return Math.min(max, Math.max(min, Number(onStep.toFixed(6))));
}
