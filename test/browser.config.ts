import { defineConfig } from '@playwright/test';

const endpoint = process.env['BROWSER_ENDPOINT'];
if (!endpoint) throw new Error('Start the browser tests by "npm run test:browser".');

/** The built site, served as readers get it, and the test pages, served from source. */
const site = 'http://localhost:4391/';
const pages = 'http://localhost:4392/';

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: { connectOptions: { wsEndpoint: endpoint }, locale: 'ko-KR', trace: 'off' },
  projects: [
    { name: 'pages', testMatch: ['kernels/*.spec.ts', 'network/*.spec.ts'], use: { baseURL: pages } },
    { name: 'site', testMatch: ['site/*.spec.ts', 'lab/*.spec.ts', 'figures/*.spec.ts'], use: { baseURL: site } },
  ],
  webServer: [
    { command: 'npx vite preview --port 4391 --strictPort', url: site, cwd: '..', reuseExistingServer: false },
    { command: 'npx vite --port 4392 --strictPort', url: `${pages}icon.svg`, cwd: '..', reuseExistingServer: false },
  ],
});
