import { beforeAll, expect, it } from 'vitest'
import type { Finding } from '../../src/document/index.ts'
import { fstab } from '../../src/formats/fstab/index.ts'
import { encodeUtf8, lineIndex } from '../../src/text/index.ts'
import { seeded, subjects, textKinds, textOf } from '../arbitraries/index.ts'
import { exceptions } from './exceptions.ts'
import { fstabFacts } from './gotchas/fstab.ts'
import { type FindmntVerdict, type FstabEntry, type MountVerdict, runFindmnt, runMountNfs } from './oracle/findmnt.ts'
import { describeWithTools } from './oracle/tools.ts'

/** Findings that say that libmount skips the line. */
const LOST = new Set(['fstab/wrong-arguments', 'fstab/invalid-value', 'fstab/misplaced-comment', 'fstab/syntax'])

/** As a C program's output reads in UTF-8. */
const shown = (text: string): string => Buffer.from(encodeUtf8(text)).toString('utf8')

/** Commas that part nothing, and what an absent field means. */
const plainOptions = (options = ''): string => options.split(',').filter(Boolean).join(',') || 'defaults'

const comparable = ({ source, target, fstype, options, freq, passno }: FstabEntry) => ({
  source: source ?? '',
  target: target ?? '',
  fstype: fstype ?? '',
  options: plainOptions(options),
  freq,
  passno,
})

/** What quorate reads, in findmnt's terms. */
function ours(text: string) {
  const document = fstab.parse(text)
  const { at } = lineIndex(text)
  return {
    parseErrors: document.problems
      .filter(({ rule }) => LOST.has(rule))
      .map(({ span }) => at(span.start).line)
      .sort((a, b) => a - b),
    entries: document.model.mounts.map(({ source, target, type, options, frequency = 0, pass = 0 }) => ({
      source: shown(source),
      target: shown(target),
      fstype: shown(type),
      options: plainOptions(shown(options.join(','))),
      freq: frequency,
      passno: pass,
    })),
  }
}

const theirs = ({ parseErrors, entries }: FindmntVerdict) => ({ parseErrors, entries: entries.map(comparable) })

describeWithTools(['findmnt'], 'fstab reads as libmount does', () => {
  it.each(fstabFacts.map(({ title, text, observed }) => ({ title, text, observed })))('$title', ({ title, text, observed }) => {
    const real = { parseErrors: observed.parseErrors, entries: observed.entries.map(comparable) }
    if (title in exceptions.fstab.gotchas) expect(ours(text)).not.toEqual(real)
    else expect(ours(text)).toEqual(real)
  })

  const subject = subjects.find(({ format }) => format.id === 'fstab')!
  /** findmnt guesses the kind of table from its first row, which here is always the same. */
  const first = 'first /first nfs\n'
  const texts = Array.from({ length: 2400 }, (_, seed) => textOf(textKinds[seed % 3]!, seeded(seed), subject)).filter(
    (text) => !/\p{Surrogate}/u.test(text),
  )
  // Rows know nothing of each other, and a findmnt per text would take minutes.
  const files = Array.from({ length: Math.ceil(texts.length / 20) }, (_, i) => first + texts.slice(i * 20, i * 20 + 20).join('\n'))
  let verdicts: FindmntVerdict[] = []
  beforeAll(() => {
    verdicts = runFindmnt(files)
  }, 60_000)

  it('rejects and reads the same rows of generated files', () => {
    files.forEach((text, i) => {
      expect(ours(text)).toEqual(theirs(verdicts[i]!))
    })
    expect(texts.length).toBeGreaterThan(2000)
    expect(verdicts.flatMap(({ parseErrors }) => parseErrors).length).toBeGreaterThan(1000)
    expect(verdicts.flatMap(({ entries }) => entries).length).toBeGreaterThan(1000)
  })

  it('renders to text that libmount reads the same', () => {
    const mounts = files
      .flatMap((text) => fstab.parse(text).model.mounts)
      .filter((mount) => fstab.schema().safeParse({ mounts: [mount] }).success)
    const text = first + fstab.render({ mounts })
    expect(theirs(runFindmnt([text])[0]!)).toEqual({ parseErrors: [], entries: ours(text).entries })
    expect(ours(text).entries.slice(1)).toEqual(ours(fstab.render({ mounts })).entries)
    expect(mounts.length).toBeGreaterThan(1000)
  }, 60_000)
})

const REFUSED = new Set(fstab.rules.filter(({ id, effect }) => id.startsWith('nfs-mount/') && effect === 'rejected').map(({ id }) => id))

const refusals = (source: string, type: string, options: string): Finding[] =>
  fstab
    .set([fstab.parse(`${source} /mnt ${type} ${options}\n`)])
    .lint()
    .filter(({ rule }) => REFUSED.has(rule))

describeWithTools(['mount.nfs'], 'what mount.nfs refuses is rejected', () => {
  const good = ['192.0.2.1:/x', '[2001:db8::1]:/x', '127.0.0.1:', '127.0.0.1:x', '[127.0.0.1]:/x', '127.0.0.1:/x:y[z]', '127.0.0.1:/']
  const bad = ['192.0.2.1', 'nfs://h/x', '[2001:db8::1:/x', '[2001:db8::1]/x', '[2001:db8::1]', '//h/x', ':/x', '[]:/x', '[', ':']
  const versions = ['vers=3', 'vers=4', 'vers=4.0', 'vers=4.2', 'nfsvers=4', 'nfsvers=4.1', 'v3', 'v4', 'v4.1', 'vers=4,minorversion=1']
  const others = ['hard', 'proto=tcp', 'proto=rdma', 'tcp', 'mountproto=tcp', 'mountport=20048', 'mountvers=3', 'timeo=600', 'sloppy,foo']
  const wrong = [
    'vers=9',
    'vers=2',
    'v2',
    'vers=',
    'vers',
    'vers=4.',
    'vers=4x',
    'v40',
    'nfsvers=',
    'proto=foo',
    'proto=',
    'vers=3,mountproto=foo',
    'context="a,b',
  ]
  const odd = Object.keys(exceptions.fstab.mountNfs)
  const plain = '127.0.0.1:/x'
  const cases = [
    ...[...good, ...bad, ...Object.keys(exceptions.fstab.sources)].map((source) => ({ source, options: 'vers=4.2' })),
    ...versions.flatMap((version) => ['hard', ...others, ...versions].map((other) => ({ source: plain, options: `${version},${other}` }))),
    ...['127.0.0.1:/x', '[2001:db8::1]:/x', '[127.0.0.1]:/x'].flatMap((source) =>
      ['tcp', 'tcp6', 'udp', 'udp6', 'rdma', 'rdma6'].map((proto) => ({ source, options: `vers=3,proto=${proto}` })),
    ),
    ...[...versions, ...others, ...wrong, ...odd].map((options) => ({ source: plain, options })),
    ...[...versions, ...others].map((options) => ({ source: plain, options, fstype: 'nfs4' as const })),
  ]
  let verdicts: MountVerdict[] = []
  beforeAll(() => {
    verdicts = runMountNfs(cases.map((one) => ({ ...one, target: '/mnt' })))
  }, 120_000)

  it('and nothing else, but for what it leaves to the kernel', () => {
    const differing = cases.filter(({ source, options, ...rest }, i) => {
      const { fstype = 'nfs' } = rest as { fstype?: string }
      return (refusals(source, fstype, options).length === 0) !== verdicts[i]!.accepted
    })
    const known = new Set([...odd, ...Object.keys(exceptions.fstab.sources)])
    expect(differing.filter(({ source, options }) => !known.has(options) && !known.has(source))).toEqual([])
    expect(differing.map(({ source, options }) => (source === plain ? options : source)).sort()).toEqual([...known].sort())
  })
})
