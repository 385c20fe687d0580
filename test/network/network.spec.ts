import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';

const rows = JSON.parse(readFileSync('public/models/index.json', 'utf8')) as { readonly name: string }[];
const names = rows.map(({ name }) => name);

async function open(page: Page): Promise<void> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/test/network/index.html');
  await page.waitForFunction(() => 'networkTest' in window);
  expect(complaints).toEqual([]);
}

for (const backend of ['wasm', 'webgl', 'cpu'] as const) {
  test(`a visit on ${backend}: load, predict, and keep the number of tensors over 50 pictures`, async ({ page }) => {
    await open(page);
    const runs = backend === 'cpu' ? 10 : 51;
    const visit = await page.evaluate(([backend, runs]) => window.networkTest.visit(backend, '8x4d', runs), [
      backend,
      runs,
    ] as const);
    console.log(
      `${backend}: first prediction ${Math.round(visit.first)} ms, runs`,
      visit.times.map(Math.round).join(' '),
    );
    expect(visit.backend).toBe(backend);
    expect(new Set(visit.tensors).size).toBe(1);
    expect(new Set(visit.maps)).toEqual(new Set([11]));
    const weights = visit.stages.filter((progress) => progress.stage === 'weights');
    expect(weights.at(-1)).toEqual({ stage: 'weights', loaded: weights[0]?.total, total: weights[0]?.total });
    expect(visit.stages.some(({ stage }) => stage === 'compile')).toBe(backend === 'webgl');
  });
}

test('without a graphics card the page takes wasm', async ({ page }) => {
  await open(page);
  const visit = await page.evaluate(() => window.networkTest.visit(undefined, '8x4d', 1));
  expect(visit.backend).toBe('wasm');
});

for (const backend of ['wasm', 'webgl'] as const) {
  test(`every model gives PyTorch's answers on ${backend}`, async ({ page }) => {
    await open(page);
    for (const name of names) {
      const deviations = await page.evaluate(([backend, name]) => window.networkTest.parity(backend, name), [
        backend,
        name,
      ] as const);
      expect(deviations).toHaveLength(8);
      for (const { picture, errors, answer, expected } of deviations) {
        expect(answer, `${name} ${picture}`).toBe(expected);
        for (const [node, error] of Object.entries(errors)) {
          expect(error, `${name} ${picture} ${node}`).toBeLessThanOrEqual(1e-3);
        }
      }
      const worst = Math.max(...deviations.flatMap(({ errors }) => Object.values(errors)));
      console.log(`${backend} ${name}: largest difference ${worst.toExponential(1)} of the peak`);
    }
  });
}

for (const backend of ['wasm', 'webgl'] as const) {
  test(`TensorFlow.js' own convolution, with which ours is compared, gives them too on ${backend}`, async ({
    page,
  }) => {
    await open(page);
    const deviations = await page.evaluate((backend) => window.networkTest.parity(backend, '8x4d', 'stock'), backend);
    expect(deviations).toHaveLength(8);
    for (const { picture, errors } of deviations) {
      for (const [node, error] of Object.entries(errors)) {
        expect(error, `${picture} ${node}`).toBeLessThanOrEqual(1e-3);
      }
    }
  });
}

test('changing models back and forth leaves no tensors', async ({ page }) => {
  await open(page);
  const tensors = await page.evaluate((names) => window.networkTest.swap('wasm', names, 10), names);
  const settled = tensors.slice(-names.length);
  for (let turn = 1; turn < 10; turn++) {
    expect(tensors.slice(turn * names.length, (turn + 1) * names.length)).toEqual(settled);
  }
});

test('a run that was given up never delivers', async ({ page }) => {
  await open(page);
  const outcomes = await page.evaluate(() => window.networkTest.supersede('webgl', 6));
  expect(outcomes).toEqual(['AbortError', 'AbortError', 'AbortError', 'AbortError', 'AbortError', 'result']);
});

test('where no worker starts, the network runs in the page', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await open(page);
  const visit = await page.evaluate(() => window.networkTest.visit('wasm', '8x4d', 2));
  expect(visit.backend).toBe('wasm');
});

test('where the worker does not load, the network runs in the page', async ({ page }) => {
  await page.route('**/engine.worker.ts*', (route) => route.abort());
  await open(page);
  const visit = await page.evaluate(() => window.networkTest.visit('wasm', '8x4d', 2));
  expect(visit.backend).toBe('wasm');
});

for (const there of ['none', 'webgl'])
  test(`a backend that was asked for and does not start is a fault with an offer (there: ${there})`, async ({
    page,
  }) => {
    await page.addInitScript((there) => {
      Reflect.deleteProperty(window, 'Worker');
      Reflect.deleteProperty(window, 'OffscreenCanvas');
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...asked: unknown[]) {
        return asked[0] === there ? Reflect.apply(getContext, this, asked) : null;
      } as typeof getContext;
    }, there);
    await open(page);
    const fault = await page.evaluate(() => window.networkTest.fault('webgl', '8x4d'));
    expect(fault).toEqual({ fault: 'backend-unavailable', instead: 'wasm' });
  });

test('what the graphics card holds stays the same over 50 pictures', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await open(page);
  const held = await page.evaluate(() => window.networkTest.hold(51));
  expect(held[0]?.numBytesInGPUAllocated).toBeGreaterThan(1e6);
  // The second picture brings the textures that the first one left to the next.
  for (const each of held.slice(1)) expect(each).toEqual(held[1]);
});

test('with a graphics card both ways are measured', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker');
    const getParameter = WebGL2RenderingContext.prototype.getParameter;
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      // UNMASKED_RENDERER_WEBGL
      return name === 0x9246 ? 'A card' : getParameter.call(this, name);
    };
  });
  await open(page);
  const visit = await page.evaluate(() => window.networkTest.visit(undefined, '8x4d', 2));
  // Shaders run on the CPU here, whatever the name says.
  expect(visit.backend).toBe('wasm');
  expect(
    await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(),
    ),
  ).toContain('backend/webgl.ts');
  // Weights and biases of 33 convolutions, the picture, and what was wanted: the measurement has left nothing.
  expect(visit.tensors).toEqual([78, 78]);
});

test('a lost context is rebuilt, and given up for wasm when it is lost too often', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  await open(page);
  const { tensors, rounds, events } = await page.evaluate(() => window.networkTest.lose());
  expect(rounds.map(({ same }) => same)).toEqual([true, true, true, true]);
  expect(rounds.map(({ backend }) => backend)).toEqual(['webgl', 'webgl', 'webgl', 'wasm']);
  expect(rounds.map((round) => round.tensors)).toEqual([tensors, tensors, tensors, tensors]);
  expect(events.map(({ kind }) => kind)).toEqual([
    ...['context-lost', 'recovered', 'context-lost', 'recovered'],
    ...['context-lost', 'recovered', 'context-lost', 'fell-back'],
  ]);
});

test.describe('files', () => {
  const cases = [
    ['unlisted', 'model-unknown', undefined],
    ['../models/8x4d', 'model-unknown', undefined],
    ['8x4d', 'weights-missing', { status: 404, body: '' }],
    ['8x4d', 'weights-corrupt', { status: 200, body: '<!doctype html>' }],
    ['8x4d', 'weights-corrupt', { status: 200, body: Buffer.alloc(750_676) }],
  ] as const;
  for (const [index, [name, fault, answer]] of cases.entries()) {
    test(`${name}: ${fault} (${index})`, async ({ page }) => {
      if (answer) await page.route('**/models/8x4d.safetensors', (route) => route.fulfill(answer));
      await open(page);
      const found = await page.evaluate((name) => window.networkTest.fault('wasm', name), name);
      expect(found).toEqual({ fault, instead: undefined });
    });
  }

  test('a page offline says so', async ({ page }) => {
    await page.route('**/models/8x4d.safetensors', (route) => route.abort());
    await open(page);
    const found = await page.evaluate(() => window.networkTest.fault('wasm', '8x4d'));
    expect(found).toEqual({ fault: 'weights-missing', instead: undefined });
  });
});
