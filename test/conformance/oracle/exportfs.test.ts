import { expect, it } from 'vitest'
import { type ExportsCase, runClientMatch, runExportfs } from './exportfs.ts'
import { describeEntry, effectiveOf } from './exportfs-output.ts'
import { describeWithTools } from './tools.ts'

const ask = (...cases: (string | ExportsCase)[]) =>
  runExportfs(cases.map((one) => (typeof one === 'string' ? { files: { '/etc/exports': one } } : one)))

const entriesOf = (text: string | ExportsCase) => {
  const [verdict] = ask(text)
  return verdict?.etab.map((entry) => describeEntry(effectiveOf(entry)))
}

describeWithTools(['exportfs'], 'the exportfs oracle', () => {
  it('gives the world what stands after a blank', () => {
    expect(entriesOf('/srv/a alpha (rw)\n')).toEqual(['/srv/a alpha(sec=sys,ro)', '/srv/a *(sec=sys,rw)'])
  })

  it('tells a stop from silence', () => {
    const [stopped, silent] = ask('/srv/a alpha(rw, sync)\n/srv/b alpha(rw)\n', '/srv/a alpha(rw)\r\n\r\n/srv/b alpha(rw)\r\n')
    expect(stopped).toMatchObject({ exit: 1, etab: [], classes: { stops: [{ file: '/etc/exports', line: 1 }] } })
    expect(silent?.etab.map(({ path }) => path)).toEqual(['/srv/a'])
    expect(silent?.classes.stops).toEqual([])
  })

  it('reads drop-ins after a file that stops', () => {
    const [verdict] = ask({
      files: { '/etc/exports': '/srv/a alpha(rw,bogus) beta(ro)\n', '/etc/exports.d/x.exports': '/srv/x beta(rw)\n' },
    })
    expect(verdict?.etab.map(({ path }) => path)).toEqual(['/srv/x'])
    expect(verdict?.classes.stops.map(({ text }) => text)).toEqual(['/etc/exports:1: unknown keyword "bogus"'])
  })

  it('ends silently at a path that is too long', () => {
    const [verdict] = ask(`/${'x'.repeat(1024)} alpha(rw)\n/srv/b alpha(rw)\n`)
    expect(verdict).toMatchObject({ exit: 0, etab: [], stderr1: [] })
  })

  it('makes each case a host of its own', () => {
    const text = '/srv/a one(rw,no_subtree_check)\n/srv/link one(rw,no_subtree_check)\n'
    const files = { '/etc/exports': text }
    const hosts = '192.0.2.1 one\n'
    const directories = ['/srv/a']
    const [none, named, made, linked] = ask(
      { files },
      { files, hosts },
      { files, hosts, directories },
      { files, hosts, directories, symlinks: { '/srv/link': '/srv/a' } },
    )
    expect(none?.classes.dropped).toHaveLength(4)
    expect(named?.classes['host-noise']).toHaveLength(2)
    expect(made?.classes['host-noise']).toHaveLength(1)
    expect(linked).toMatchObject({ etab: { length: 1 }, classes: { 'host-noise': [], duplicate: { length: 1 } } })
  })

  it('sees what only the second reader loses', () => {
    const [fine, worldly, lost] = ask('/srv/a alpha(rw)\n', '/srv/a\n', '/srv/a "alpha(mp=/x y)"\n')
    expect([fine?.stage2Agrees, worldly?.stage2Agrees, lost?.stage2Agrees]).toEqual([true, true, false])
    expect(lost).toMatchObject({ exit: 1, etab: { length: 1 }, exportfsS: [] })
  })

  it('keeps the bytes of a path', () => {
    const [verdict] = ask('/srv/\\303\\244\\040\\012b alpha(rw)\n')
    expect(verdict?.etab[0]).toMatchObject({ path: '/srv/ä \nb', client: 'alpha' })
    expect(verdict?.stage2Agrees).toBe(true)
  })

  it('knows which hosts a client covers', () => {
    const answers = runClientMatch([
      { client: '0.0.0.0/0', host: '10.0.0.1' },
      { client: '0.0.0.0/0.0.0.0', host: '10.0.0.1' },
      { client: '10.0.0.0/8', host: '10.1.2.3' },
      { client: '2001:db8::/64', host: '2001:db8::5' },
      { client: 'alpha', host: '192.0.2.10' },
    ])
    expect(answers).toEqual([false, true, true, true, true])
  })

  it('knows every message', () => {
    const options = ['bogus', 'fsid=5x', 'anonuid=a', 'sec=no', 'squash_uids=0-15,20', 'squash_uids=--']
    const clients = ['no such', '10.0.0.0/33', '10.0/16', '10.0.0.0/255.x', '(rw', 'alpha(rw)x', '"', 'alpha(rw) ALPHA(ro)']
    const lines = [...options.map((option) => `/srv/a alpha(${option})`), ...clients.map((client) => `/srv/a ${client}`)]
    const unknown = ask({ files: {} }, ...lines).flatMap(({ classes }) => classes.unclassified)
    expect(unknown).toEqual([])
  })
})
