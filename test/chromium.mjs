import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const usual = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
];

const find = () => usual.find((path) => path && existsSync(path));

function run(command, args) {
  console.log(`${command} ${args.join(' ')}`);
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

/** Debian's package where we may install it, else the browser that Playwright brings. */
function install() {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    if (run('apt-get', ['update']) && run('apt-get', ['install', '-y', 'chromium'])) return;
  }
  run('npx', ['playwright', 'install', 'chromium']);
}

/** Path of a Chromium or Chrome; installs one if there is none, or says in one sentence what to do. */
export function findChromium() {
  if (!find()) install();
  const path = find();
  if (!path) throw new Error('No Chromium found: install Chromium or Chrome, or set CHROME_PATH to one.');
  return path;
}

/** Flags for a machine without a display or a GPU; Chromium as root needs --no-sandbox. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
