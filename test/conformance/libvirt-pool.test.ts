import { expect, it } from 'vitest'
import { libvirtPool, verdicts } from '../../src/formats/libvirt-pool/index.ts'
import { lineIndex } from '../../src/text/index.ts'
import { modelOf, mutated, type Subject, seeded, subjects } from '../arbitraries/index.ts'
import { malformed } from '../syntax/xml/malformed.ts'
import { exceptions } from './exceptions.ts'
import { rearranged } from './libvirt-pool-texts.ts'
import { describeCorpus } from './oracle/corpus.ts'
import { whyAbsent } from './oracle/host.ts'
import { definitions, schemaVerdicts, wellFormedness } from './oracle/libvirt.ts'
import { describeWithTools } from './oracle/tools.ts'

const subject: Subject = subjects.find(({ format }) => format.id === 'libvirt-pool')!

/** What quorate says, in the judges' terms. */
function ours(text: string) {
  const document = libvirtPool.parse(text)
  const findings = libvirtPool.set([document]).lint()
  const { define, schema } = verdicts(document)
  const rejects = findings.filter(({ effect, rule }) => effect === 'rejected' && !(rule in exceptions.libvirtPool.rules))
  return { define, schema, accepted: rejects.length === 0, findings }
}

const isExcepted = (text: string): boolean => exceptions.libvirtPool.texts.some(({ applies }) => applies(text))

/** Both judges' verdicts, ours beside theirs. */
function compare(texts: readonly string[]): { accepted: number; valid: number } {
  const defined = definitions(texts)
  const valid = schemaVerdicts(texts)
  texts.forEach((text, i) => {
    const { define, schema, accepted } = ours(text)
    expect({ define, schema, accepted, text }).toEqual({
      define: defined[i]!.accepted,
      schema: valid[i] === true,
      accepted: defined[i]!.accepted,
      text,
    })
  })
  return { accepted: defined.filter(({ accepted }) => accepted).length, valid: valid.filter((one) => one === true).length }
}

describeWithTools(['xmllint'], 'malformed XML is found where libxml2 finds it', () => {
  it('in documents written for it', () => {
    const theirs = wellFormedness(malformed.map(({ text }) => text))
    malformed.forEach(({ text, code }, i) => {
      expect(theirs[i], text).toBeDefined()
      expect(ours(text).accepted, text).toBe(false)
      expect([code, theirs[i]!.message, isAt(text, theirs[i]!)]).toEqual([code, theirs[i]!.message, true])
    })
  })

  it('in texts that went wrong while they were written', () => {
    const texts = Array.from({ length: 1500 }, (_, seed) => mutated(seeded(seed), subject)).filter(
      (text) => text !== '' && !text.includes('<!DOCTYPE'),
    )
    const theirs = wellFormedness(texts)
    const misplaced = texts.filter((text, i) => {
      const faults = libvirtPool.parse(text).problems.filter(({ rule }) => rule === 'libvirt-pool/syntax')
      expect({ text, malformed: faults.length > 0 }).toEqual({ text, malformed: theirs[i] !== undefined })
      return theirs[i] && !isAt(text, theirs[i])
    })
    expect(theirs.filter(Boolean).length).toBeGreaterThan(500)
    // libxml2 names the start of the text for `]]>`, and places of its own inside of declarations.
    expect(misplaced.length).toBeLessThan(texts.length / 20)
  }, 60_000)
})

/** Whether our first fault begins or ends where libxml2 stopped; it counts columns in bytes. */
function isAt(text: string, { line, column }: { line: number; column: number | undefined }): boolean {
  const fault = libvirtPool.parse(text).tree.faults.find(({ code }) => code !== 'doctype' && code !== 'encoding')
  const { at, startOf } = lineIndex(text)
  return [fault!.start, fault!.end].some((offset) => {
    const place = at(offset)
    return place.line === line && (column === undefined || Buffer.byteLength(text.slice(startOf(place.line), offset)) + 1 === column)
  })
}

describeWithTools(['virsh', 'xmllint'], 'libvirt’s two judges', () => {
  it('say the same of rearranged definitions', () => {
    const texts = Array.from({ length: 1600 }, (_, seed) => {
      const choices = seeded(seed)
      return rearranged(choices, subject.seeds[choices.below(subject.seeds.length)]!)
    }).filter((text) => !isExcepted(text))
    const { accepted, valid } = compare(texts)
    expect(texts.length).toBeGreaterThan(1000)
    expect(accepted).toBeGreaterThan(300)
    expect(valid).toBeGreaterThan(100)
  }, 120_000)

  it('take everything that is written from a model, and read it as it is', () => {
    const models = Array.from({ length: 2000 }, (_, seed) => modelOf(seeded(seed), subject)).filter(
      (model) => 'pool' in model && !JSON.stringify(model).includes('"unknown"'),
    )
    const texts = models.map((model) => libvirtPool.render(model))
    const defined = definitions(texts, true)
    const valid = schemaVerdicts(texts)
    texts.forEach((text, i) => {
      expect({ text, accepted: defined[i]!.accepted, valid: valid[i] }).toEqual({ text, accepted: true, valid: true })
      if (defined[i]!.dump !== undefined) expect(told(defined[i]!.dump!), text).toEqual(told(text))
    })
    expect(texts.length).toBeGreaterThan(100)
  }, 120_000)
})

const toolsAreThere = whyAbsent('virsh') === undefined

/** What libvirt keeps of a definition, in its own spelling. */
function told(text: string): object {
  const { model } = libvirtPool.parse(text)
  const { effective } = libvirtPool.set([libvirtPool.parse(text)])
  const { pool, name, sourceName, target } = effective.pools[0]!
  const source = pool.source && 'hosts' in pool.source ? pool.source.hosts.map((host) => host.name) : []
  const devices = pool.source && 'devices' in pool.source ? pool.source.devices.map(({ path }) => path) : []
  return { known: model.pool !== undefined, type: pool.type, name, sourceName, target, source, devices }
}

describeCorpus('libvirt-pool', 'definitions that others wrote', (records) => {
  const usable = records.filter(({ text }) => !isExcepted(text))

  it('are judged as they were when the corpus was made', () => {
    for (const { file, text, ...record } of usable) {
      const { define, schema } = record as unknown as { define: string; schema: string }
      const verdict = ours(text)
      expect({ file, define: verdict.define, schema: verdict.schema, accepted: verdict.accepted }).toEqual({
        file,
        define: define === 'ok',
        schema: schema === 'valid',
        accepted: define === 'ok',
      })
    }
    expect(usable.length).toBeGreaterThan(40)
  })

  it.runIf(toolsAreThere)('are the same to libvirt when they are written anew', () => {
    const both = usable.flatMap(({ file, text }) => {
      const { define, schema } = ours(text)
      return define && schema ? [{ file, text, again: libvirtPool.render(libvirtPool.parse(text).model) }] : []
    })
    const [before, after] = [both.map(({ text }) => text), both.map(({ again }) => again)].map((texts) => definitions(texts, true))
    both.forEach(({ file, text }, i) => {
      // Without one in the file the uuid is another one each time.
      const kept = (dump = ''): string => (text.includes('<uuid>') ? dump : dump.replace(/^ *<uuid>.*\n/m, ''))
      expect(kept(after![i]!.dump), file).toBe(kept(before![i]!.dump))
      expect(before![i]!.dump, file).toBeDefined()
    })
    expect(both.length).toBeGreaterThan(30)
  })

  it('can be written anew where both judges take them', () => {
    for (const { file, text } of usable) {
      const { define, schema } = ours(text)
      if (!define || !schema) continue
      const { model } = libvirtPool.parse(text)
      expect(libvirtPool.parse(libvirtPool.render(model)).model, file).toEqual(model)
    }
  })
})
