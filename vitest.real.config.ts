import { defineConfig } from 'vitest/config';

// Real tools and a real clone. A tool that is absent and cannot be installed is said aloud, and its tests are skipped.
export default defineConfig({
  test: {
    include: ['test/real/**/*.test.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    fileParallelism: false,
  },
});
