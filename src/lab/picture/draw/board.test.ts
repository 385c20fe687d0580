import { describe, expect, it } from 'vitest';
import { add, type Board, emptyBoard, extend, type Line, redo, seen, undo } from './board.ts';

const line = (...points: number[]): Line => ({ kind: 'line', colour: 'red', width: 4, points });
const drawn: Board = [line(1, 1), line(2, 2), line(3, 3)].reduce(add, emptyBoard);

describe('a drawing', () => {
  it('is the list of its lines, the last of which grows', () => {
    expect(seen(extend(drawn, 9, 8)).lines).toEqual([line(1, 1), line(2, 2), line(3, 3, 9, 8)]);
    expect(extend(emptyBoard, 1, 1)).toBe(emptyBoard);
  });

  it('is undone one mark at a time, down to nothing, and done again in the same order', () => {
    const two = undo(undo(drawn));
    expect(seen(two).lines).toEqual([line(1, 1)]);
    expect(redo(redo(two))).toEqual(drawn);
    expect(undo(undo(undo(drawn))).done).toEqual([]);
    expect(undo(emptyBoard)).toEqual(emptyBoard);
    expect(redo(drawn)).toEqual(drawn);
  });

  it('forgets what was undone once something else is drawn', () => {
    const other = add(undo(drawn), line(7, 7));
    expect(redo(other)).toEqual(other);
  });

  it('can be cleared, and the clearing undone', () => {
    const cleared = add(drawn, { kind: 'clear' });
    expect(seen(cleared).lines).toEqual([]);
    expect(seen(add(cleared, line(5, 5))).lines).toEqual([line(5, 5)]);
    expect(seen(undo(cleared)).lines).toHaveLength(3);
  });

  it('has white paper until another is chosen, which stays when the board is cleared', () => {
    expect(seen(drawn).paper).toBe('white');
    const sky = add(drawn, { kind: 'paper', colour: 'sky' });
    expect(seen(sky)).toEqual({ paper: 'sky', lines: seen(drawn).lines });
    expect(seen(add(sky, { kind: 'clear' })).paper).toBe('sky');
    expect(seen(undo(sky)).paper).toBe('white');
  });
});
