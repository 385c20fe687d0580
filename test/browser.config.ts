import { defineConfig } from '@playwright/test';

const endpoint = process.env['BROWSER_ENDPOINT'];
if (!endpoint) throw new Error('Start the browser tests by "npm run test:browser".');

/** The built site, served as readers get it, and the test pages, served from source. */
const port = Number(process.env['TEST_PORT'] ?? 4391);
const site = `http://localhost:${port}/`;
const pages = `http://localhost:${port + 1}/`;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // One browser serves both: most tests wait for the page more than they compute.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { connectOptions: { wsEndpoint: endpoint }, locale: 'ko-KR', trace: 'off', serviceWorkers: 'block' },
  projects: [
    {
      name: 'pages',
      testMatch: ['kernels/*.spec.ts', 'network/*.spec.ts', 'figures/*.spec.ts'],
      use: { baseURL: pages },
    },
    { name: 'site', testMatch: ['site/*.spec.ts', 'lab/*.spec.ts'], use: { baseURL: site } },
  ],
  webServer: [
    { command: `npx vite preview --port ${port} --strictPort`, url: site, cwd: '..', reuseExistingServer: false },
    {
      command: `npx vite --port ${port + 1} --strictPort`,
      url: `${pages}icon.svg`,
      cwd: '..',
      reuseExistingServer: false,
    },
  ],
});
