import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../.ci/generate.mjs'
import { rules } from '../../src/stack/index.ts'
import { type Checkout, checkout } from './checkout.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const tutorial = readFileSync(`${root}docs/write-your-own-rule.md`, 'utf8')
const block = /^```ts\n([\s\S]*?)^```$/m.exec(tutorial)![1]!
const file = /Put this into `([^`]+)`/.exec(tutorial)![1]!
const id = /id: '([^']+)'/.exec(block)![1]!

/** Lints both sides of every example of the rule. */
const RUN = `
import { exports } from './src/formats/exports/index.ts'
const rule = exports.rules.find(({ id }) => id === '${id}')
const found = (text) => exports.set([exports.parse(text, { path: '/etc/exports' })]).lint()
const say = ({ rule, message, span }) => ({ rule, message, span })
console.log(JSON.stringify(rule.examples.map(({ bad, good }) => ({ bad: found(bad).map(say), good: found(good).map(say) }))))
`

describe('write your own rule', () => {
  let copy: Checkout
  beforeAll(() => {
    copy = checkout()
    writeFileSync(copy.path(file), block)
    generate(copy.path())
  })
  afterAll(() => copy.remove())

  it('teaches a rule that does not exist', () => {
    expect(rules.map((rule) => rule.id)).not.toContain(id)
    expect(existsSync(`${root}${file}`)).toBe(false)
    expect(file).toBe(`src/formats/${id.replace('/', '/rules/')}.ts`)
  })

  it('type-checks', { timeout: 60_000 }, () => {
    const { config } = ts.readConfigFile(copy.path('tsconfig.json'), ts.sys.readFile)
    const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [] }, ts.sys, copy.path())
    const program = ts.createProgram([copy.path(file)], options)
    const problems = program.getSemanticDiagnostics(program.getSourceFile(copy.path(file)))
    expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  })

  it('reports its bad example and no good one', { timeout: 60_000 }, () => {
    writeFileSync(copy.path('run.mts'), RUN)
    const { status, output } = copy.run('run.mts')
    expect(status, output).toBe(0)
    const path = '/var/tmp/build'
    const message = `${path} is cleaned up by the system: files that clients did not use for 30 days disappear`
    expect(JSON.parse(output)).toEqual([{ bad: [{ rule: id, message, span: { start: 0, end: path.length } }], good: [] }])
  })

  it('gets its page', { timeout: 60_000 }, () => {
    const { status, output } = copy.run('.ci/docs.ts')
    expect(status, output).toBe(0)
    expect(output).toContain(`docs/rules/${id}.md: missing\n`)
    expect(readFileSync(copy.path(`docs/rules/${id}.md`), 'utf8')).toContain(`1:1 warning ${id}: `)
  })
})
