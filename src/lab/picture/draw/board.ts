/** A drawing as data: what was done, one thing after the other. Undoing is dropping the last. */

/** Height and width of the board, in its own pixels. */
export const BOARD = 256;

export const colours = {
  black: '#16181b',
  white: '#ffffff',
  grey: '#8d9299',
  red: '#c8332c',
  orange: '#e2832b',
  yellow: '#f0cf4a',
  green: '#4d8a3a',
  sky: '#8fc3ea',
  blue: '#2a5ca8',
  brown: '#7a5230',
} as const;

export type Colour = keyof typeof colours;

export const colourNames = Object.keys(colours) as Colour[];

export interface Line {
  readonly kind: 'line';
  /** `paper` rubs out: it takes the paper's colour, whatever that is later. */
  readonly colour: Colour | 'paper';
  readonly width: number;
  /** x, y, x, y, … within the board. */
  readonly points: readonly number[];
}

type Mark = Line | { readonly kind: 'paper'; readonly colour: Colour } | { readonly kind: 'clear' };

export interface Board {
  readonly done: readonly Mark[];
  /** What can be done again, the next one last. */
  readonly undone: readonly Mark[];
}

export const emptyBoard: Board = { done: [], undone: [] };

/** Adds a mark; what was undone is gone. */
export function add({ done }: Board, mark: Mark): Board {
  return { done: [...done, mark], undone: [] };
}

/** Draws the last line on to a point. */
export function extend(board: Board, x: number, y: number): Board {
  const last = board.done.at(-1);
  if (last?.kind !== 'line') return board;
  return { ...board, done: board.done.with(-1, { ...last, points: [...last.points, x, y] }) };
}

export function undo({ done, undone }: Board): Board {
  const last = done.at(-1);
  return last ? { done: done.slice(0, -1), undone: [...undone, last] } : { done, undone };
}

export function redo({ done, undone }: Board): Board {
  const next = undone.at(-1);
  return next ? { done: [...done, next], undone: undone.slice(0, -1) } : { done, undone };
}

/** What there is to see: the lines since the board was last cleared, on the paper that was chosen last. */
export function seen({ done }: Board): { readonly paper: Colour; readonly lines: readonly Line[] } {
  const cleared = done.findLastIndex(({ kind }) => kind === 'clear');
  const papers = done.flatMap((mark) => (mark.kind === 'paper' ? [mark.colour] : []));
  const lines = done.slice(cleared + 1).flatMap((mark) => (mark.kind === 'line' ? [mark] : []));
  return { paper: papers.at(-1) ?? 'white', lines };
}

/** A place moved within the board. */
export function within(place: number): number {
  return Math.min(BOARD, Math.max(0, place));
}
