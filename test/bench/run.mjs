/**
 * Measures the network in one page, and the built site; writes bench/results.json and prints tables: `npm run bench`.
 * `-- --rounds N` for another number of rounds than 30.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { chromiumFlags, findChromium } from '../chromium.mjs';
import { coldStarts } from './cold-start.mjs';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '30' } } });
const rounds = Number(values.rounds);

const { agent, found } = await networkTimes();
const rows = [...found.webgl, ...found.wasm].map(row);
const ratios = ratiosOf(rows);
if (!existsSync('dist/index.html')) execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
const site = { firstPrediction: row({ name: 'cold', times: await coldStarts(5) }), bytesGzipped: sizes() };

await mkdir('bench', { recursive: true });
const what = '8x4d, picture on the CPU → logits and nine block maps on the CPU, milliseconds';
const { disagreement } = found;
await writeFile(
  'bench/results.json',
  `${JSON.stringify({ what, agent, disagreement, ratios, rows, site }, null, 2)}\n`,
);

console.table(Object.fromEntries(rows.map(({ name, ...numbers }) => [name, numbers])));
console.table(ratios);
console.log(`Logits differ by at most ${disagreement.toExponential(1)} of their largest magnitude.`);
console.log(`First prediction of a cold visit: ${site.firstPrediction.median} ms after the navigation.`);
console.table(site.bytesGzipped);

/** All ways take turns in one page, served from source. */
async function networkTimes() {
  const server = await createServer({ server: { port: 0 }, logLevel: 'error' });
  await server.listen();
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error));
    await page.goto(`${server.resolvedUrls?.local[0]}test/bench/`);
    await page.waitForFunction(() => 'benchmark' in window);
    const counts = { webgl: rounds, wasm: 2 * rounds };
    return {
      found: await page.evaluate((given) => window.benchmark(given), counts),
      agent: await page.evaluate(() => navigator.userAgent),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

function row({ name, times }) {
  const at = (share) => Math.round((times[Math.floor(share * (times.length - 1))] ?? Number.NaN) * 100) / 100;
  return { name, runs: times.length, least: at(0), median: at(0.5), upperQuartile: at(0.75) };
}

function ratiosOf(rows) {
  const median = (name) => rows.find((candidate) => candidate.name === name)?.median;
  return {
    webglBlockDiagonalOverOurs: median('webgl blockDiagonal') / median('webgl ours'),
    webglSplitOverOurs: median('webgl split') / median('webgl ours'),
    wasmOursOverDepthwiseSum: median('wasm ours') / median('wasm depthwiseSum'),
    wasmOursOverOnnxruntime: median('wasm ours') / median('wasm onnxruntime'),
  };
}

/** What a reader fetches, see .size-limit.mjs. */
function sizes() {
  // It fails where a limit is passed, which is another check's business.
  const { stdout } = spawnSync('npx', ['size-limit', '--json'], { encoding: 'utf8' });
  const listed = JSON.parse(stdout);
  return Object.fromEntries(listed.map(({ name, size }) => [name, size]));
}
