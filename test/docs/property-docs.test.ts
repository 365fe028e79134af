import { describe, expect, it } from 'vitest'
import { propertyDoc } from '../../.ci/docs/property-docs.ts'
import { body, group, integer, label, one, oneOf, section, text } from '../../src/lens/index.ts'

const inner = body({}, { port: one('port', integer(), { doc: 'Port', defaultDoc: 'nfs (2049)' }) })

const block = body(
  { name: label(text('a name'), 'Its name.') },
  {
    graceTime: one('grace-time', integer(), { doc: 'Grace period.', default: 90, since: '2.6', removed: '2.9', readBy: 'nfsd' }),
    mode: one('mode', oneOf(['a', 'b']), { doc: 'Mode.', duplicates: 'first', deprecated: 'slow', replacedBy: 'speed' }),
    server: section('server', inner, { doc: 'The server.' }),
    timing: group({ pause: one('pause', integer(), { doc: 'Pause, seconds.' }) }),
  },
)

describe('the documentation of a property', () => {
  const doc = (property: string) => propertyDoc([block], property)

  it('is what its lens says', () => {
    expect(doc('name')?.text).toBe('Its name.')
    expect(doc('graceTime')?.text).toBe('Grace period.\nWritten `grace-time`. Default: `90`. Since 2.6. Gone since 2.9. Read by nfsd.')
    expect(doc('mode')?.text).toBe('Mode.\nOf several the first counts.\n@deprecated slow; write `speed` instead')
  })

  it('leads on to what is inside', () => {
    expect(propertyDoc(doc('server')!.inner, 'port')?.text).toBe('Port.\nDefault: nfs (2049).')
    expect(propertyDoc(doc('timing')!.inner, 'pause')?.text).toBe('Pause, seconds.')
  })

  it('is absent for what no lens knows', () => {
    expect(doc('unknown')).toBeUndefined()
    expect(doc('port')).toBeUndefined()
    expect(propertyDoc([body({}, {}, { unknown: () => ({}) as never })], 'unknown')?.text).not.toBe('')
  })
})
