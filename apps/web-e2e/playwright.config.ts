import { defineConfig, devices } from '@playwright/test';

/** Run by tools/e2e.mjs, which starts the server, finds a browser and says where they are: BASE_URL, LATER_URL (the same a week later), CHROME_PATH. */
export default defineConfig({
  testDir: './src',
  outputDir: '../../tmp/playwright',
  reporter: [['list'], ['json', { outputFile: process.env['E2E_REPORT'] ?? '../../tmp/playwright.json' }]],
  timeout: 90_000,
  expect: { timeout: 10_000 },
  workers: 1,
  forbidOnly: true,
  // The first account can be made only once: that journey comes before all others.
  projects: [
    { name: 'first run', testMatch: 'first-run.spec.ts' },
    { name: 'journeys', testIgnore: 'first-run.spec.ts', dependencies: ['first run'] },
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env['BASE_URL'] ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 15_000,
    // Tracing costs a third of the time: only while somebody looks for a fault.
    trace: process.env['CI'] ? 'off' : 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROME_PATH'],
      args: ['--disable-dev-shm-usage', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
});
