/**
 * Measures the network in one page, writes bench/results.json and prints a table: `npm run bench`.
 * `-- --rounds N` for another number of rounds than 30.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { chromiumFlags, findChromium } from '../chromium.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '30' } } });
const rounds = Number(values.rounds);

const server = await createServer({ server: { port: 0 }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.goto(`${server.resolvedUrls?.local[0]}test/bench/`);
  await page.waitForFunction(() => 'benchmark' in window);
  const found = await page.evaluate((counts) => window.benchmark(counts), { webgl: rounds, wasm: 2 * rounds });
  await report(found, await page.evaluate(() => navigator.userAgent));
} finally {
  await browser.close();
  await server.close();
}

async function report({ webgl, wasm, disagreement }, agent) {
  const rows = [...webgl, ...wasm].map(({ name, times }) => ({ name, runs: times.length, ...spread(times) }));
  const median = (name) => rows.find((row) => row.name === name)?.median;
  const ratios = {
    webglBlockDiagonalOverOurs: median('webgl blockDiagonal') / median('webgl ours'),
    webglSplitOverOurs: median('webgl split') / median('webgl ours'),
    wasmOursOverDepthwiseSum: median('wasm ours') / median('wasm depthwiseSum'),
    wasmOursOverOnnxruntime: median('wasm ours') / median('wasm onnxruntime'),
  };
  await mkdir('bench', { recursive: true });
  const results = {
    what: 'picture → logits and nine block maps, 8x4d, milliseconds',
    agent,
    disagreement,
    ratios,
    rows,
  };
  await writeFile('bench/results.json', `${JSON.stringify(results, null, 2)}\n`);
  console.table(Object.fromEntries(rows.map(({ name, ...numbers }) => [name, numbers])));
  console.table(ratios);
  console.log(`Logits differ by at most ${disagreement.toExponential(1)} of their largest magnitude.`);
}

function spread(times) {
  const at = (share) => Math.round((times[Math.floor(share * (times.length - 1))] ?? Number.NaN) * 100) / 100;
  return { least: at(0), median: at(0.5), upperQuartile: at(0.75) };
}
