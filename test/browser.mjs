/** Runs every browser test in one Chromium: `npm run test:browser [-- playwright arguments]`. */
import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from './chromium.mjs';

const server = await chromium.launchServer({ executablePath: findChromium(), args: chromiumFlags });
const tests = spawn('npx', ['playwright', 'test', '--config', 'test/browser.config.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, BROWSER_ENDPOINT: server.wsEndpoint() },
});
const status = await new Promise((resolve) => tests.on('exit', (code) => resolve(code ?? 1)));
await server.close();
process.exit(status);
