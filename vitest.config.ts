import { defineConfig } from 'vitest/config';

/** Tests that build the site. Astro keeps one build's files in the project's folder, so they wait for each other. */
const BUILDS = 'tests/site/**/*.test.ts';
const times = {
  testTimeout: 120_000,
  hookTimeout: 300_000,
  // What scripts say is compared, and must not follow the terminal of who runs the tests.
  env: { MUJAZ_LANGUAGE: 'en' },
} as const;

export default defineConfig({
  test: {
    globalSetup: 'tests/temporary-folder.ts',
    projects: [
      { test: { ...times, name: 'site', include: [BUILDS], fileParallelism: false } },
      { test: { ...times, name: 'code', include: ['tests/**/*.test.ts'], exclude: [BUILDS] } },
    ],
  },
});
