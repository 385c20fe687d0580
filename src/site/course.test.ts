import { expect, it } from 'vitest';
import { courseRows, joints } from './course.ts';
import { lessonSlugs } from './lessons.ts';

it('shows every lesson once, in the order of the course', () => {
  expect(courseRows.flatMap(({ lessons }) => lessons)).toEqual(lessonSlugs);
});

it('joins rows: one to three, three to the head of a chain, the tail of a chain to the next head', () => {
  expect(joints).toHaveLength(courseRows.length - 1);
  expect(joints[0]).toBe('M1,1H5M3,0V1M1,1V2M3,1V2M5,1V2');
  expect(joints[1]).toBe('M1,1H5M1,0V1M3,0V1M5,0V1M1,1V2');
  expect(joints[2]).toBe('M1,1H5M5,0V1M1,1V2');
});
