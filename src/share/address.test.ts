import { beforeEach, expect, test, vi } from 'vitest';

vi.useFakeTimers();

/** A new store on a browser of its own. */
async function opened(query = '') {
  vi.resetModules();
  const { connectAddress, currentQuery, setParameter } = await import('./address.ts');
  const nothing = (): void => undefined;
  const browser = { query, writes: 0, leave: nothing, changed: nothing };
  connectAddress({
    read: () => browser.query,
    write: (next) => {
      browser.query = next;
      browser.writes++;
    },
    subscribe: (changed) => {
      browser.changed = changed;
      return () => undefined;
    },
    onLeave: (leave) => {
      browser.leave = leave;
    },
  });
  return { browser, currentQuery, setParameter };
}

beforeEach(() => vi.clearAllTimers());

test('a change after a pause is in the address at once, so a reload keeps it', async () => {
  const { browser, setParameter } = await opened();
  setParameter('C', '8');
  setParameter('d', '14');
  await vi.advanceTimersByTimeAsync(0);
  expect(browser).toMatchObject({ query: 'C=8&d=14', writes: 1 });
  await vi.advanceTimersByTimeAsync(1000);
  setParameter('C', '16');
  await vi.advanceTimersByTimeAsync(0);
  expect(browser.query).toBe('C=16&d=14');
});

test('of changes one upon another the last is written, after the first', async () => {
  const { browser, currentQuery, setParameter } = await opened();
  for (let value = 1; value <= 60; value++) {
    setParameter('C', String(value));
    await vi.advanceTimersByTimeAsync(16);
    expect(currentQuery()).toBe(`C=${value}`);
  }
  expect(browser.query).toBe('C=1');
  await vi.advanceTimersByTimeAsync(1000);
  expect(browser).toMatchObject({ query: 'C=60', writes: 2 });
});

test('a waiting change is written when the page is left', async () => {
  const { browser, setParameter } = await opened();
  setParameter('C', '8');
  await vi.advanceTimersByTimeAsync(100);
  setParameter('C', '16');
  browser.leave();
  expect(browser.query).toBe('C=16');
  browser.leave();
  expect(browser.writes).toBe(2);
});

test('never more than a hundred writes in half a minute', async () => {
  for (const rhythm of [16, 160, 319, 321, 330, 400]) {
    const { browser, setParameter } = await opened();
    for (let time = 0; time < 30_000; time += rhythm) {
      setParameter('C', String(time));
      await vi.advanceTimersByTimeAsync(rhythm);
    }
    expect(browser.writes, `${rhythm} ms apart`).toBeLessThan(100);
  }
});

test('navigation goes before a waiting change', async () => {
  const { browser, currentQuery, setParameter } = await opened();
  setParameter('C', '8');
  await vi.advanceTimersByTimeAsync(100);
  setParameter('C', '16');
  browser.query = 'C=2';
  browser.changed();
  expect(currentQuery()).toBe('C=2');
  await vi.advanceTimersByTimeAsync(1000);
  expect(browser.query).toBe('C=2');
});
