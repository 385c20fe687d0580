import { expect, it } from 'vitest';
import { arrowMove } from './arrow-move.ts';

const alone = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };

it('goes where the arrow points, with Shift four times as far', () => {
  expect(arrowMove({ ...alone, key: 'ArrowUp' })).toEqual({ across: 0, down: -1 });
  expect(arrowMove({ ...alone, key: 'ArrowRight', shiftKey: true })).toEqual({ across: 4, down: 0 });
});

it('leaves other keys and shortcuts of the browser alone', () => {
  expect(arrowMove({ ...alone, key: 'Enter' })).toBeUndefined();
  expect(arrowMove({ ...alone, key: 'ArrowLeft', altKey: true })).toBeUndefined();
});
