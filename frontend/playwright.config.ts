// Browser journeys in Chromium. `npm test -- --only browser` seeds the demo town and says here where everything is.
import { defineConfig } from '@playwright/test';

const { KENTAN_CHROMIUM } = process.env;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results',
  // A journey may walk a whole year of the town.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI === 'true',
  workers: 2,
  retries: 0,
  reporter: [['list', { printSteps: false }], ['json']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    screenshot: 'only-on-failure',
    actionTimeout: 15_000,
    navigationTimeout: 20_000,
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
