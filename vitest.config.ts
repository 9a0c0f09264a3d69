import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    // A test that passes only beside another, or on this machine's day, fails here.
    sequence: { shuffle: true },
    // Half of the time went into loading the catalogue and the grammars again for each file. The core keeps no state
    // that a test could leave behind, and the shuffled files would show it.
    isolate: false,
    maxWorkers: '100%',
    env: { TZ: 'UTC' },
    // It imports JSON in a way that Node 20 does not take.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
    testTimeout: 60_000, // properties over the whole catalogue take seconds on a busy machine,
  },
});
