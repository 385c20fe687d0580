import { easeCubicOut, timer } from 'd3';
import { useEffect, useRef, useState } from 'react';
import { atRest, between, type ShownLayout } from './between.ts';
import type { Layout } from './mark.ts';

/** How long a change of state takes, in milliseconds. */
export const changeDuration = 400;

/**
 * The layout as it is to be shown now: on a change of target it moves there from wherever it is. Where the
 * reader wants less motion it is there at once.
 */
export function useTween(target: Layout): ShownLayout {
  const [shown, setShown] = useState(() => atRest(target));
  const now = useRef(shown);
  const aim = useRef(target);
  useEffect(() => {
    if (aim.current === target) return;
    aim.current = target;
    const start = now.current;
    const show = (share: number) => {
      now.current = between(start, target, easeCubicOut(share));
      setShown(now.current);
    };
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
      show(1);
      return;
    }
    const clock = timer((elapsed) => {
      const share = Math.min(1, elapsed / changeDuration);
      show(share);
      if (share === 1) clock.stop();
    });
    return () => clock.stop();
  }, [target]);
  return shown;
}
