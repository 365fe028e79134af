import { describe, expect, it } from 'vitest'
import { exports } from '../../../src/formats/exports/index.ts'

const lint = (text: string) => exports.set([exports.parse(text, { path: '/etc/exports' })]).lint({ profiles: ['ha'] })
/** Without the advice that every line without an fsid gets. */
const rules = (text: string) =>
  lint(text).flatMap(({ rule, severity }) => (rule === 'exports/missing-fsid' ? [] : [`${severity} ${rule.slice(8)}`]))
const fixed = (text: string) => {
  const [fix] = lint(text).flatMap((finding) => finding.fix ?? [])
  return [...(fix?.edits ?? [])].reduceRight((now, { start, end, text: added }) => now.slice(0, start) + added + now.slice(end), text)
}

describe('findings of exports', () => {
  it('says once that a line above is not continued', () => {
    expect(rules('/srv/a\n   10.0.0.1(rw)\n')).toEqual(['error broken-continuation'])
    expect(rules('/srv/a 10.0.0.1(rw)\n10.0.0.2(rw)\n')).toEqual(['error broken-continuation'])
    expect(rules('/srv/a 10.0.0.1(rw) # one\n   10.0.0.2(rw)\n')).toEqual(['error broken-continuation'])
    expect(rules('/srv/a 10.0.0.1(rw) \\ \n   10.0.0.2(rw)\n')).toEqual(['error broken-continuation'])
    expect(rules('/srv/a 10.0.0.1(rw)\n\n   10.0.0.2(rw)\n')).toEqual(['error relative-path', 'warning implicit-world'])
    expect(rules('/srv/a 10.0.0.1(rw)\n  srv/b 10.0.0.2(rw)\n')).toEqual(['error relative-path'])
    expect(fixed('/srv/a 10.0.0.1(rw)\n   10.0.0.2(rw)\n')).toBe('/srv/a 10.0.0.1(rw) \\\n   10.0.0.2(rw)\n')
  })

  it('tells an option from a machine', () => {
    expect(rules('/srv/a 10.0.0.1 rw\n')).toEqual(['warning wrong-context'])
    expect(rules('/srv/a 10.0.0.1 rw,no_root_squash\n')).toEqual(['warning wrong-context'])
    expect(rules('/srv/a 10.0.0.1 rw,sec=krb5p\n')).toEqual(['error wrong-context'])
    expect(rules('/srv/a rw.example.org\n')).toEqual(['warning name-based-client'])
    expect(rules('/srv/a sync(rw)\n')).toEqual(['warning name-based-client'])
    expect(fixed('/srv/a 10.0.0.1 \t rw,sync\n')).toBe('/srv/a 10.0.0.1(rw,sync)\n')
    expect(fixed('/srv/a 10.0.0.1() rw\n')).toBe('/srv/a 10.0.0.1() rw\n')
  })

  it('tells a path for a shell from one with odd characters', () => {
    expect(rules('/srv/my\\ share 10.0.0.1(rw)\n')).toEqual(['error shell-syntax'])
    expect(fixed('/srv/my\\ share 10.0.0.1(rw)\n')).toBe('/srv/my\\040share 10.0.0.1(rw)\n')
    for (const path of ['/srv/*', '/srv/{a,b}', '/srv/$HOME', '/srv/$' + '{X}/y'])
      expect(rules(`${path} 10.0.0.1(rw)\n`)).toEqual(['warning shell-syntax'])
    for (const path of ['/srv/data$', '/srv/{a}', '/srv/a\\b', '"/srv/a b"']) expect(rules(`${path} 10.0.0.1(rw)\n`)).toEqual([])
  })

  it('knows what can be no machine', () => {
    for (const client of ['10.0.0.1;10.0.0.2', 'web1;web2', '10.0.0.1-20', '10.0.0.1-10.0.0.20', '$HOST', '10.0.0.0/24/24'])
      expect(rules(`/srv/a ${client}(rw)\n`)).toEqual(['error invalid-client'])
    for (const client of ['ip-10-0-0-1', '10-0-0-1', 'node-1.example.org'])
      expect(rules(`/srv/a ${client}(rw)\n`)).toEqual(['warning name-based-client'])
    expect(lint('/srv/a 10.0.0.0/24/24(rw)\n')[0]?.message).toMatch(/: nothing can stand behind the mask, as \/24 does$/)
  })
})
