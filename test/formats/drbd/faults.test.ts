import { expect, test } from 'vitest'
import { lint } from '../../../src/stack/index.ts'

/** Findings as the rule and the words that it points at. */
function found(text: string): [string, string][] {
  const { findings } = lint([{ path: 'r0.res', text, format: 'drbd' }])
  return findings.map(({ rule, span }) => [rule, text.slice(span.start, span.end)])
}

const HOSTS = `
  volume 0 { device minor 1; disk "/dev/vg0/r0"; meta-disk internal; }
  on alpha { node-id 0; address 10.9.0.1:7789; }
  on beta { node-id 1; address 10.9.0.2:7789; }
`

test('what drbdadm accepts without a word is told, each fault once and at its own words', () => {
  const options = 'protocol A; allow-two-primaries yes; fencing dont-care; after-sb-1pri violently-as0p;'
  expect(found(`resource r0 {\n  net { ${options} }${HOSTS}}\n`)).toEqual([
    ['drbd/protocol-conflict', 'A'],
    ['drbd/async-protocol', 'A'],
    ['drbd/two-primaries-without-stonith', 'yes'],
    ['drbd/split-brain-violent', 'violently-as0p'],
  ])
})

test('a value that is inherited from the common section is told where it is written, once for all resources', () => {
  const resource = (name: string, port: number): string =>
    `resource ${name} {${HOSTS.replaceAll('7789', String(port)).replace('minor 1', `minor ${port}`).replace('vg0/r0', `vg0/${name}`)}}\n`
  const common = 'common {\n  net { fencing resource-only; after-sb-1pri violently-as0p; }\n  handlers { fence-peer "/sbin/fence"; }\n}\n'
  expect(found(common + resource('r0', 7001) + resource('r1', 7002))).toEqual([['drbd/split-brain-violent', 'violently-as0p']])
})

test('two errors in one file are two findings', () => {
  const text = `resource r0 {\n  net { fencing resource-only; protcol C; timeout 5min; }\n  handlers { fence-peer "/sbin/fence"; }${HOSTS}}\n`
  expect(found(text)).toEqual([
    ['drbd/unknown-keyword', 'protcol'],
    ['drbd/invalid-value', '5min'],
  ])
})
