import { expect, it } from 'vitest';
import { conditions } from '../conditions/relations.ts';
import type { PageState } from './page-state.ts';

/** A page whose address says this. */
const page = (fields: Readonly<Record<string, unknown>>) => ({ field: (name: string) => fields[name] }) as PageState;

it('sees two layers pushed all the way on the figure as it begins, and three on their own', () => {
  const done = (fields: Readonly<Record<string, unknown>>) =>
    ['two-collapsed', 'three-collapsed'].filter((name) => conditions[name]?.(page(fields)));
  expect(done({})).toEqual([]);
  expect(done({ 'depth-two.slide': 100 })).toEqual(['two-collapsed']);
  expect(done({ 'depth-two.slide': 99, 'depth-two.depth': '3' })).toEqual([]);
  expect(done({ 'depth-two.slide': 100, 'depth-two.depth': '3' })).toEqual(['three-collapsed']);
});
