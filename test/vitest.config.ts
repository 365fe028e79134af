import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** `--mode fuzz` runs the long searches of test/fuzz instead of the tests. */
export default defineConfig(({ mode }) => ({
  root,
  test: {
    include: mode === 'fuzz' ? ['test/fuzz/**/*.fuzz.ts'] : ['test/**/*.test.ts'],
    testTimeout: mode === 'fuzz' ? 600_000 : 20_000,
    // Tests of pure functions need no fresh realm per file; without one the whole suite starts twice as fast.
    isolate: false,
    coverage: { include: ['src/**'], exclude: ['src/generated/**'] },
  },
}))
