import { useEffect } from 'react';

/**
 * Hands a value on when the network is free, at most once a frame; what has been overtaken by then is passed over. On
 * a slow machine, runs that are given up for every new state of a picture would never come to an end.
 */
export function usePace<T>(value: T | undefined, free: boolean, hand: (value: T) => void): void {
  useEffect(() => {
    if (value === undefined || !free) return;
    const frame = requestAnimationFrame(() => hand(value));
    return () => cancelAnimationFrame(frame);
  }, [value, free, hand]);
}
