import { useEffect, useState } from 'react';

/** Time that a step stays while the block plays by itself, in milliseconds. */
const PACE = 900;

export interface Player {
  readonly playing: boolean;
  /** Starts from the beginning where the last step is shown already. */
  readonly play: () => void;
  readonly pause: () => void;
  /** Goes to a step and pauses. */
  readonly go: (step: number) => void;
}

/** Walks through `count` steps, one after the other, until the last; moves only when the reader has asked for it. */
export function usePlayer(step: number, count: number, onStep: (step: number) => void): Player {
  const [playing, setPlaying] = useState(false);
  const last = count - 1;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (step < last) onStep(step + 1);
      if (step + 1 >= last) setPlaying(false);
    }, PACE);
    return () => clearTimeout(timer);
  }, [playing, step, last, onStep]);
  return {
    playing,
    play: () => {
      if (step >= last) onStep(-1);
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    go: (next) => {
      setPlaying(false);
      onStep(Math.min(last, Math.max(-1, next)));
    },
  };
}
