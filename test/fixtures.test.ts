import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Format } from '../src/document/index.ts'
import { formatList } from '../src/formats/index.ts'
import { lineIndex } from '../src/text/index.ts'

/** `LINE:COLUMN RULE-ID` of every finding, as NAME.expect lists them. */
function findings(format: Format, path: string): string[] {
  const document = format.parse(readFileSync(path, 'utf8'))
  const lines = lineIndex(document.text)
  return format
    .set([document])
    .lint()
    .map(({ rule, span }) => ({ rule, ...lines.at(span.start) }))
    .sort((a, b) => a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1))
    .map(({ rule, line, column }) => `${line}:${column} ${rule}`)
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.expect'))
    .map((name) => join(folder, name))

const folders = readdirSync('fixtures', { withFileTypes: true }).filter((entry) => entry.isDirectory())

for (const format of formatList as readonly Format[]) {
  if (!folders.some(({ name }) => name === format.id)) continue
  describe(`fixtures of ${format.id}`, () => {
    const [ok, bad] = [filesIn(`fixtures/${format.id}/ok`), filesIn(`fixtures/${format.id}/bad`)]

    it('are there', () => {
      expect(Math.min(ok.length, bad.length)).toBeGreaterThan(0)
    })

    it.each(ok.map((path) => [basename(path), path]))('ok: %s', (_, path) => {
      expect(findings(format, path!)).toEqual([])
    })

    it.each(bad.map((path) => [basename(path), path]))('bad: %s', (_, path) => {
      const expected = readFileSync(`${path}.expect`, 'utf8').split('\n').filter(Boolean)
      expect(expected.length).toBeGreaterThan(0)
      expect(findings(format, path!)).toEqual(expected)
    })
  })
}
