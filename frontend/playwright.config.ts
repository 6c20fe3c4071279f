// Browser journeys in Chromium. `npm test -- --only browser` seeds the demo town and says here where everything is.
import { defineConfig } from '@playwright/test';

const { KENTAN_CHROMIUM } = process.env;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results',
  // A machine may be slow and busy: that is no fault of the product. What is never there is noticed all the same.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI === 'true',
  workers: 2,
  retries: 0,
  reporter: [['list', { printSteps: false }], ['json']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    navigationTimeout: 40_000,
    launchOptions: {
      ...(KENTAN_CHROMIUM ? { executablePath: KENTAN_CHROMIUM } : {}),
      args: [
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        // Chromium's own sandbox cannot start as root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
});
