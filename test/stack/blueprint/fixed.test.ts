import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { generate, parseBlueprint } from '../../../src/stack/blueprint/index.ts'
import { lint } from '../../../src/stack/library.ts'
import { filesOf } from './folder.ts'

const FOLDER = 'fixtures/ha-nfs-fixed'
const OWN = ['README.md', 'blueprint.yaml']

const written = filesOf(FOLDER).filter(({ path }) => !OWN.includes(path))

it('the repaired store is what its blueprint generates: quorate generate blueprint.yaml --out . --force', () => {
  const generated = generate(parseBlueprint(readFileSync(`${FOLDER}/blueprint.yaml`, 'utf8')))
  const sorted = generated.map(({ host, path, text }) => ({ path: `${host}${path}`, text })).sort((a, b) => (a.path < b.path ? -1 : 1))
  expect(written.sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual(sorted)
})

it('nothing is found in it at any severity', () => {
  const { findings, profiles, files } = lint(written)
  expect(profiles).toEqual(['ha'])
  expect(files.length).toBeGreaterThan(15)
  expect(findings).toEqual([])
})
