import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/real/**'],
    // Black-box tests start processes; a slow machine is no failure.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
