/** Which of several places lies next in a direction. */

export interface Spot {
  readonly id: string;
  /** Centre, in any unit. */
  readonly x: number;
  readonly y: number;
}

const ahead: Readonly<Record<string, (dx: number, dy: number) => readonly [ahead: number, aside: number]>> = {
  ArrowLeft: (dx, dy) => [-dx, dy],
  ArrowRight: (dx, dy) => [dx, dy],
  ArrowUp: (dx, dy) => [-dy, dx],
  ArrowDown: (dx, dy) => [dy, dx],
};

/**
 * The spot that an arrow key leads to: the nearest ahead, going astray three times as dear as going on. Home and End
 * lead to the first and the last. Undefined at the edge and for other keys.
 */
export function nearest(spots: readonly Spot[], from: string, key: string): string | undefined {
  if (key === 'Home') return spots[0]?.id;
  if (key === 'End') return spots.at(-1)?.id;
  const here = spots.find((spot) => spot.id === from);
  const look = ahead[key];
  if (!here || !look) return undefined;
  let best: { id: string; cost: number } | undefined;
  for (const spot of spots) {
    const [forward, aside] = look(spot.x - here.x, spot.y - here.y);
    // Outside a wide cone it is not that way.
    if (forward < 1 || Math.abs(aside) > 3 * forward) continue;
    const cost = forward + 3 * Math.abs(aside);
    if (!best || cost < best.cost) best = { id: spot.id, cost };
  }
  return best?.id;
}
