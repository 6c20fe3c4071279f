// Which Chromium the browser journeys use: an installed one, Playwright's own, or one that Playwright downloads now.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../lib/checkout.mjs';
import { run } from '../lib/children.mjs';
import { Halt, step, t } from '../lib/say.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function installed() {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(':').filter(Boolean)];
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...ELSEWHERE].find((path) => existsSync(path));
}

/** The path of a Chromium, or undefined for Playwright's own. */
export async function findChromium() {
  const named = process.env.KENTAN_CHROMIUM;
  if (named && !existsSync(named)) throw new Halt(`KENTAN_CHROMIUM=${named}: ENOENT`);
  const path = named || installed();
  if (path) return path;
  const { chromium } = createRequire(join(ROOT, 'package.json'))('@playwright/test');
  if (existsSync(chromium.executablePath())) return undefined;
  try {
    await step(t('下载 Chromium', 'downloading Chromium'), () =>
      run(process.execPath, [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
        cwd: ROOT,
      }),
    );
  } catch (error) {
    throw new Halt(
      t(
        `浏览器测试需要 Chromium，这里没有，也下载不了：${error.message}\n请安装它（Debian/Ubuntu：apt install chromium；其他系统：Google Chrome），或用 KENTAN_CHROMIUM 指明它的路径。`,
        `The browser journeys need Chromium; none is installed and it could not be downloaded: ${error.message}\nInstall it (Debian/Ubuntu: apt install chromium; elsewhere: Google Chrome), or name its path in KENTAN_CHROMIUM.`,
      ),
    );
  }
}
