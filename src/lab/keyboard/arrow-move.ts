import type { KeyboardEvent } from 'react';

interface Move {
  readonly across: number;
  readonly down: number;
}

const directions: Readonly<Record<string, Move>> = {
  ArrowLeft: { across: -1, down: 0 },
  ArrowRight: { across: 1, down: 0 },
  ArrowUp: { across: 0, down: -1 },
  ArrowDown: { across: 0, down: 1 },
};

type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Where an arrow key leads on a plane: one step, with Shift four; undefined for other keys and for shortcuts. */
export function arrowMove({ key, shiftKey, ctrlKey, metaKey, altKey }: Keys): Move | undefined {
  const direction = directions[key];
  if (!direction || ctrlKey || metaKey || altKey) return undefined;
  const steps = shiftKey ? 4 : 1;
  return { across: direction.across * steps, down: direction.down * steps };
}
