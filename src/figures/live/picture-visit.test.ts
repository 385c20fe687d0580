import { beforeEach, expect, it, vi } from 'vitest';

// Only which picture is asked for matters here, not its pixels.
vi.mock('../../network/picture/decode.ts', () => ({ decodePicture: () => Promise.resolve({ id: 'own-1' }) }));
vi.stubGlobal('fetch', () => Promise.resolve({ ok: true, blob: () => Promise.resolve(new Blob()) }));

beforeEach(() => vi.resetModules());

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

it('begins with the sample that a figure would like', async () => {
  const visit = await import('./picture-visit.ts');
  visit.beginWith('cat-chelsea');
  await settled();
  expect(visit.currentPicture().picture?.id).toBe('cat-chelsea');
});

it('leaves the reader’s own picture where no address names another', async () => {
  const visit = await import('./picture-visit.ts');
  visit.beginWith('cat-chelsea');
  visit.showOwn(new Blob());
  visit.beginWith('airplane-biplane');
  await settled();
  expect(visit.currentPicture().picture?.id).toBe('own-1');
  visit.followSample('airplane-biplane');
  await settled();
  expect(visit.currentPicture().picture?.id).toBe('airplane-biplane');
});
