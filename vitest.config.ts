import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    // A test that passes only beside another, or on this machine's day, fails here.
    sequence: { shuffle: true },
    env: { TZ: 'UTC' },
    testTimeout: 10_000,
  },
});
