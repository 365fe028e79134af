import type { Command } from '../command.ts'

/** Each command's code is run only when it is called. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  lint: async () => (await import('./lint.ts')).lint,
  parse: async () => (await import('./parse.ts')).parse,
  render: async () => (await import('./render.ts')).render,
  format: async () => (await import('./format.ts')).format,
  diff: async () => (await import('./diff.ts')).diff,
  graph: async () => (await import('./graph.ts')).graph,
  simulate: async () => (await import('./simulate.ts')).simulate,
  explain: async () => (await import('./explain.ts')).explain,
  rules: async () => (await import('./rules.ts')).rules,
  generate: async () => (await import('./generate.ts')).generate,
  init: async () => (await import('./init.ts')).init,
}
