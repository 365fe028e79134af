import { expect, it } from 'vitest'
import { readNfsSource } from '../../src/vocabulary/index.ts'

it.each([
  ['nas:/srv/a', 'nas', '/srv/a', 'name'],
  ['192.0.2.1:/', '192.0.2.1', '/', 'name'],
  ['nas:', 'nas', '', 'name'],
  ['nas:x', 'nas', 'x', 'name'],
  ['nas:/a:b[c]', 'nas', '/a:b[c]', 'name'],
  ['a,b:/x', 'a,b', '/x', 'name'],
  ['[2001:db8::1]:/x', '2001:db8::1', '/x', 'bracketed'],
  ['[fe80::1%eth0]:/x', 'fe80::1%eth0', '/x', 'bracketed'],
  ['[nas]:', 'nas', '', 'bracketed'],
  ['2001:db8::1:/x', '2001:db8::1', '/x', 'bare'],
  ['::1:/x', '::1', '/x', 'bare'],
])('takes %s apart', (text, host, path, form) => {
  expect(readNfsSource(text)).toEqual({ host, path, form })
})

it.each([
  ['nas', /':' expected at the end/],
  ['', /a server or .* expected at the end/],
  [':/x', /expected, found :/],
  ['//nas/x', /':' expected/],
  ['[2001:db8::1:/x', /'\]' expected at the end/],
  ['[2001:db8::1]/x', /':' expected, found \/x/],
  ['[]:/x', /an address expected/],
  ['nfs://nas/x', /a URL/],
])('says what is wrong with %j', (text, problem) => {
  expect(readNfsSource(text)).toMatch(problem)
})
