import { useEffect, useState } from 'react';

export interface Player {
  readonly playing: boolean;
  /** Starts from the beginning where the last step is shown already. */
  readonly play: () => void;
  readonly pause: () => void;
  /** Goes to a step and pauses. */
  readonly go: (step: number) => void;
}

interface Course {
  /** The step before the course begins; 0 where it is left out. */
  readonly first?: number;
  /** Time that a step stays, in milliseconds. */
  readonly pace?: number;
}

/** Walks through `count` steps, one after the other, until the last; moves only when the reader has asked for it. */
export function usePlayer(
  step: number,
  count: number,
  onStep: (step: number) => void,
  { first = 0, pace = 1500 }: Course = {},
): Player {
  const [playing, setPlaying] = useState(false);
  const last = count - 1;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (step < last) onStep(step + 1);
      if (step + 1 >= last) setPlaying(false);
    }, pace);
    return () => clearTimeout(timer);
  }, [playing, step, last, onStep, pace]);
  return {
    playing,
    play: () => {
      if (step >= last) onStep(first);
      setPlaying(true);
    },
    pause: () => setPlaying(false),
    go: (next) => {
      setPlaying(false);
      onStep(Math.min(last, Math.max(first, next)));
    },
  };
}
