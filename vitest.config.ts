import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout: number, include = [`test/${name}/**/*.test.ts`]) => ({
  extends: true as const,
  test: { name, include, testTimeout, hookTimeout: testTimeout },
});

export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['test/support/setup.ts'],
    // Generous: nothing here measures time, and a machine may be busy with other things.
    projects: [
      project('unit', 60_000, ['test/unit/**/*.test.ts', 'test/architecture.test.ts']),
      project('rules', 120_000),
      project('property', 240_000),
      project('repo', 240_000),
      project('conformance', 240_000),
      project('e2e', 300_000),
      // With programs that npm does not bring: `npm run test:foreign` fetches them.
      project('foreign', 300_000),
    ],
  },
});
