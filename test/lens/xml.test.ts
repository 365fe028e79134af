import { describe, expect, it } from 'vitest'
import type { Document, Format } from '../../src/document/index.ts'
import {
  attribute,
  body,
  element,
  elementByAttribute,
  elements,
  integer,
  label,
  leaf,
  lone,
  needed,
  oneOf,
  RenderError,
  requiredAttribute,
  text,
  tidyXml,
  xmlDialect,
} from '../../src/lens/index.ts'
import { defineFormat } from '../../src/lint/index.ts'
import { scanXml } from '../../src/syntax/index.ts'
import { applyEdits } from '../../src/text/index.ts'

/** A toy document: a shelf of either books or tools. */
const keeping = { unknown: (statement: string) => lone(scanXml, statement) }
const book = body(
  {},
  {
    title: requiredAttribute('title', text('a title'), { doc: '' }),
    year: attribute('year', integer(), { doc: '' }),
    note: leaf('note', text('a note'), { doc: '' }),
  },
  { ...keeping, key: 'title' },
)
const price = body({ amount: label(text('an amount')) }, { unit: attribute('unit', text('a unit'), { doc: '' }) }, { keyword: true })
const kindOf = <const K extends string>(kind: K) => requiredAttribute('kind', oneOf([kind]), { doc: '' })
const books = body(
  {},
  {
    kind: kindOf('books'),
    name: needed(leaf('name', text('a name'), { doc: '' })),
    books: elements('book', book, { doc: '' }),
    price: element('price', price, { doc: '' }),
  },
  keeping,
)
const tools = body({}, { kind: kindOf('tools'), tool: leaf('tool', text('a tool'), { doc: '' }) }, keeping)
const file = body({}, { shelf: elementByAttribute('shelf', 'kind', { books, tools }, { doc: '' }) })

const shelves = defineFormat({
  id: 'shelves',
  title: 'shelves',
  locations: ['/etc/shelf.xml'],
  scan: (source) => scanXml(source),
  body: file,
  dialect: xmlDialect(),
  rules: [],
  diagnose: ({ code }) => ({ rule: code }),
  tidy: ({ tree }) => tidyXml(tree, []),
  resembles: () => false,
  effective: () => ({ value: undefined, originOf: () => undefined }),
  visit: () => {},
})
type Model = typeof shelves extends Format<string, infer M> ? M : never

const read = (source: string): Document<Model> => shelves.parse(source)
const edited = (source: string, change: (draft: Model) => void): string => applyEdits(source, read(source).edit(change))

const SHELF = `<shelf kind='books'>
  <name>old</name>
  <book title='A' year='1999'/>
  <book title='B'>
    <note>lent &amp; lost</note>
  </book>
  <price unit='eur'>12</price>
</shelf>
`

describe('elements and attributes as a model', () => {
  it('are read and written', () => {
    const { model } = read(SHELF)
    expect(model).toEqual({
      shelf: {
        kind: 'books',
        name: 'old',
        books: [
          { title: 'A', year: 1999 },
          { title: 'B', note: 'lent & lost' },
        ],
        price: { amount: '12', unit: 'eur' },
      },
    })
    expect(shelves.render(model)).toBe(SHELF)
  })

  it('have the shape that an attribute names', () => {
    expect(read("<shelf kind='tools'><tool>saw</tool></shelf>").model).toEqual({ shelf: { kind: 'tools', tool: 'saw' } })
    expect(read("<shelf kind='pans'/>").model).toEqual({})
    expect(read("<shelf kind='constructor'/>").model).toEqual({})
  })

  it('keep what is unknown, and an element that lacks what it must have', () => {
    const source = "<shelf kind='books' wood='oak'><name>n</name><book/><box>x</box></shelf>"
    expect(read(source).model).toEqual({
      shelf: { kind: 'books', name: 'n', books: [], unknown: [{ text: "wood='oak'" }, { text: '<book/>' }, { text: '<box>x</box>' }] },
    })
    expect(read(shelves.render(read(source).model)).model).toEqual(read(source).model)
  })

  it('take the first of several', () => {
    expect(read("<shelf kind='tools'><tool>saw</tool><tool>axe</tool></shelf>").model.shelf).toEqual({ kind: 'tools', tool: 'saw' })
  })

  it('are refused where they lack what is needed, though they are read', () => {
    const { model } = read("<shelf kind='books'/>")
    expect(model).toEqual({ shelf: { kind: 'books', books: [] } })
    expect(() => shelves.render(model)).toThrow(RenderError)
    expect(() => shelves.render({ shelf: { kind: 'tools', tool: '\0' } })).toThrow(RenderError)
  })

  it('are written below a comment that no text can end', () => {
    expect(shelves.render({ shelf: { kind: 'tools' } }, { header: 'a -- b\n\n--> c' })).toBe(
      "<!-- a - - b -->\n<!-- - -> c -->\n\n<shelf kind='tools'/>\n",
    )
    expect(read(shelves.render({ shelf: { kind: 'tools' } }, { header: '--\\\n-' })).tree.faults).toEqual([])
  })
})

describe('edits', () => {
  it('touch a value alone', () => {
    expect(edited(SHELF, (draft) => draft.shelf?.kind === 'books' && Object.assign(draft.shelf.books[1]!, { note: 'back' }))).toBe(
      SHELF.replace('lent &amp; lost', 'back'),
    )
    expect(edited(SHELF, (draft) => draft.shelf?.kind === 'books' && Object.assign(draft.shelf.price!, { amount: '<13>' }))).toBe(
      SHELF.replace('>12<', '>&lt;13&gt;<'),
    )
  })

  it('put attributes into tags and elements between them', () => {
    const source = "<shelf kind='books'><name>n</name><book title='A'/></shelf>"
    expect(
      edited(source, (draft) => {
        if (draft.shelf?.kind !== 'books') return
        draft.shelf.books[0]!.year = 2001
        draft.shelf.books.push({ title: 'B' })
      }),
    ).toBe("<shelf kind='books'><name>n</name><book title='A' year='2001'/> <book title='B'/></shelf>")
  })

  it('open a tag that was shut', () => {
    expect(edited(SHELF, (draft) => draft.shelf?.kind === 'books' && Object.assign(draft.shelf.books[0]!, { note: 'new' }))).toBe(
      SHELF.replace("<book title='A' year='1999'/>", "<book title='A' year='1999'>\n    <note>new</note>\n  </book>"),
    )
  })

  it('write an empty file', () => {
    expect(edited('<!-- shelf -->\n', (draft) => Object.assign(draft, { shelf: { kind: 'tools', tool: 'saw' } }))).toBe(
      "<!-- shelf -->\n<shelf kind='tools'>\n  <tool>saw</tool>\n</shelf>\n",
    )
  })
})

describe('layout', () => {
  const laidOut = (source: string): string => applyEdits(source, tidyXml(scanXml(source), []))

  it('is an element a line, with comments where they are', () => {
    expect(laidOut("<a><b  x='1'/><!-- of b -->\n\n\n\n      <!-- own -->\n<c> t </c><d><e/></d></a>\n")).toBe(
      "<a>\n  <b  x='1'/><!-- of b -->\n\n  <!-- own -->\n  <c> t </c>\n  <d>\n    <e/>\n  </d>\n</a>\n",
    )
  })

  it('leaves text, and what is broken, as it is', () => {
    for (const source of ['<a>x<b/></a>', '<a> <![CDATA[ ]]> </a>', '<a><b></a>', '<a>\n\n</a>']) expect(laidOut(source)).toBe(source)
  })
})
