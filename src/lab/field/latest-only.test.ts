import { expect, it } from 'vitest';
import { latestOnly } from './latest-only.ts';

/** Answers only when it is told to. */
function slow() {
  const asked: string[] = [];
  const finish: (() => void)[] = [];
  const ask = latestOnly(async (question: string) => {
    asked.push(question);
    await new Promise<void>((resolve) => finish.push(resolve));
    if (question === 'bad') throw new Error('No answer.');
    return question.toUpperCase();
  });
  return { asked, finish, ask };
}

it('asks the last of those that waited, and no other', async () => {
  const { asked, finish, ask } = slow();
  const answers = ['a', 'b', 'c'].map(ask);
  finish[0]?.();
  expect(await answers[0]).toBe('A');
  expect(await answers[1]).toBeUndefined();
  expect(asked).toEqual(['a', 'c']);
  finish[1]?.();
  expect(await answers[2]).toBe('C');
});

it('goes on after a fault', async () => {
  const { finish, ask } = slow();
  const [bad, good] = [ask('bad'), ask('good')];
  finish[0]?.();
  await expect(bad).rejects.toThrow('No answer.');
  await Promise.resolve();
  finish[1]?.();
  expect(await good).toBe('GOOD');
});
