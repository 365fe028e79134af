import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { libvirtPool } from '../../../src/formats/libvirt-pool/index.ts'
import { children, ROOT, scanXml, type Tree, wordText, XmlTag } from '../../../src/syntax/index.ts'
import { modelOf, mutated, seeded, subjects } from '../../arbitraries/index.ts'

/** An element as data: name, attributes, and what is inside in order. */
type Told = readonly [name: string, attributes: Readonly<Record<string, string>>, inside: readonly (Told | string)[]]

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // Numeric references are decoded only with it.
  htmlEntities: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
})

type Ordered = Readonly<Record<string, unknown>>

function theirs(node: Ordered): Told {
  const name = Object.keys(node).find((key) => key !== ':@')!
  const inside = node[name] as readonly Ordered[]
  const elements = inside.filter((child) => !('#text' in child)).map(theirs)
  const text = inside.map((child) => String(child['#text'] ?? '')).join('')
  return [name, (node[':@'] ?? {}) as Record<string, string>, elements.length > 0 || text === '' ? elements : [text]]
}

function ours(tree: Tree, node: number): Told {
  const attributes: Record<string, string> = {}
  const elements: Told[] = []
  for (const child of children(tree, node)) {
    const word = tree.firstWord[child]!
    if (tree.tag[child] === XmlTag.element) elements.push(ours(tree, child))
    else attributes[wordText(tree, word).slice(1)] = wordText(tree, word + 1)
  }
  const word = tree.firstWord[node]!
  const text = word + 1 < tree.firstWord[node + 1]! ? wordText(tree, word + 1) : ''
  return [wordText(tree, word), attributes, elements.length > 0 || text === '' ? elements : [text]]
}

const subject = subjects.find(({ format }) => format.id === 'libvirt-pool')!

describe('the parser that says what is inside of what', () => {
  const texts = [...subject.seeds, ...Array.from({ length: 600 }, (_, seed) => mutated(seeded(seed), subject))].filter((text) => {
    const { faults } = scanXml(text)
    // Prefixes are resolved here, and white space that is written literally in a value becomes blanks.
    return faults.length === 0 && !/xmlns|="[^"]*[\n\t]|='[^']*[\n\t]/.test(text)
  })

  it('reads the same names, attributes and texts', () => {
    for (const text of texts) {
      const tree = scanXml(text)
      expect(
        [...children(tree, ROOT)].map((node) => ours(tree, node)),
        text,
      ).toEqual((parser.parse(text) as Ordered[]).filter((node) => !('#text' in node)).map(theirs))
    }
    expect(texts.length).toBeGreaterThan(100)
  })
})

describe('its builder', () => {
  const builder = new XMLBuilder({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', suppressEmptyNode: true })

  /** What a tree says, as the builder is given it. */
  const given = ([name, attributes, inside]: Told): Ordered => ({
    [name]: inside.map((child) => (typeof child === 'string' ? { '#text': child } : given(child))),
    ':@': attributes,
  })

  it('writes documents that say the same as ours', () => {
    const models = Array.from({ length: 800 }, (_, seed) => modelOf(seeded(seed), subject)).filter(
      (model) => !/"unknown"|\\[tnr]/.test(JSON.stringify(model)),
    )
    for (const model of models) {
      const text = libvirtPool.render(model)
      const { tree } = libvirtPool.parse(text)
      const built = builder.build([...children(tree, ROOT)].map((node) => given(ours(tree, node)))) as string
      const again = libvirtPool.parse(built).tree
      expect(
        [...children(again, ROOT)].map((node) => ours(again, node)),
        text,
      ).toEqual([...children(tree, ROOT)].map((node) => ours(tree, node)))
      expect(libvirtPool.parse(built).model).toEqual(model)
    }
    expect(models.filter((model) => 'pool' in model).length).toBeGreaterThan(50)
  })
})
