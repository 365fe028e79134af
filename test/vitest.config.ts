import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Tests of pure functions need no fresh realm per file; without one the whole suite starts twice as fast.
    isolate: false,
    coverage: { include: ['src/**'], exclude: ['src/generated/**'] },
  },
})
