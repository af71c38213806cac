import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: 'soak.ts',
  outputDir: '../../test-results/soak',
  // The soak has its own end.
  timeout: 0,
  expect: { timeout: 60_000 },
  workers: 1,
  reporter: 'list',
});
