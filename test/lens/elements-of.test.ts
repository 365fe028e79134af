import { describe, expect, it } from 'vitest'
import {
  attribute,
  body,
  elementOf,
  elementsOf,
  integer,
  keepingXml,
  needed,
  requiredAttribute,
  text,
  xmlDialect,
} from '../../src/lens/index.ts'
import { defineFormat } from '../../src/lint/index.ts'
import { scanXml } from '../../src/syntax/index.ts'
import { applyEdits } from '../../src/text/index.ts'

/** A toy document: animals in a row, each with a keeper or a robot. */
const keeping = keepingXml(scanXml)
const name = requiredAttribute('name', text('a name'), { doc: '' })
const keeper = body({}, { name }, { ...keeping(), key: 'name' })
const robot = body({}, { model: needed(attribute('model', integer(), { doc: '' })) }, keeping())
const cat = body({}, { name, lives: attribute('lives', integer(), { doc: '' }) }, { ...keeping(), key: 'name' })
const dog = body({}, { name, minder: needed(elementOf({ keeper, robot }, { doc: '' })) }, { ...keeping(), key: 'name' })
const zoo = body({}, { animals: elementsOf({ cat, dog }, { doc: '', docs: { cat: 'purrs', dog: 'barks' } }) }, keeping())

const zoos = defineFormat({
  id: 'zoos',
  title: 'zoos',
  locations: ['/etc/zoo.xml'],
  scan: (source) => scanXml(source),
  body: body({}, { zoos: elementsOf({ zoo }, { doc: '' }) }),
  dialect: xmlDialect(),
  rules: [],
  diagnose: ({ code }) => ({ rule: code }),
  tidy: () => [],
  resembles: () => false,
  effective: () => ({ value: undefined, originOf: () => undefined }),
  visit: () => {},
})

const TEXT = `<zoo>
  <dog name="Rex"><keeper name="Ann"/></dog>
  <!-- the old one -->
  <cat name="Tom" lives="9"/>
  <fish/>
  <dog name="Bob"><robot model="3"/></dog>
</zoo>
`

const animalsOf = (source: string) => zoos.parse(source).model.zoos[0]!.animals
type Model = ReturnType<typeof zoos.parse>['model']
const edited = (change: (animals: Model['zoos'][number]['animals']) => void): string =>
  applyEdits(
    TEXT,
    zoos.parse(TEXT).edit((draft) => change(draft.zoos[0]!.animals)),
  )

describe('elements of several names', () => {
  it('are one list in the order of the file, each with its kind', () => {
    expect(animalsOf(TEXT)).toEqual([
      { kind: 'dog', name: 'Rex', minder: { kind: 'keeper', name: 'Ann' } },
      { kind: 'cat', name: 'Tom', lives: 9 },
      { kind: 'dog', name: 'Bob', minder: { kind: 'robot', model: 3 } },
    ])
    expect(zoos.parse(TEXT).model.zoos[0]!.unknown).toEqual([{ text: '<fish/>' }])
  })

  it('are written by their kind, and read back', () => {
    const { model } = zoos.parse(TEXT)
    const text = zoos.render(model)
    expect(text).toContain("  <dog name='Rex'>\n    <keeper name='Ann'/>\n  </dog>\n  <cat name='Tom' lives='9'/>\n")
    expect(zoos.parse(text).model).toEqual(model)
  })

  it('need one of the shapes, whole', () => {
    const schema = zoos.schema()
    const within = (...animals: unknown[]): boolean => schema.safeParse({ zoos: [{ kind: 'zoo', animals }] }).success
    expect(within({ kind: 'cat', name: 'Tom' })).toBe(true)
    expect(within({ kind: 'cow', name: 'Tom' })).toBe(false)
    expect(within({ kind: 'cat', name: 'Tom', minder: { kind: 'robot', model: 1 } })).toBe(false)
    expect(within({ kind: 'dog', name: 'Rex' })).toBe(false)
    expect(() => zoos.make({ zoos: [{ kind: 'zoo', animals: [{ kind: 'dog', name: 'Rex', minder: { kind: 'cat' } }] }] } as never)).toThrow(
      /kind/,
    )
  })

  it('move with the comments above them', () => {
    const text = edited((animals) => animals.unshift(...animals.splice(1, 1)))
    expect(text.indexOf('<!-- the old one -->\n  <cat')).toBeLessThan(text.indexOf('Rex'))
    expect(animalsOf(text).map((animal) => animal.name)).toEqual(['Tom', 'Rex', 'Bob'])
  })

  it('are written anew with another kind, and only they are', () => {
    const text = edited((animals) => {
      animals[0] = { kind: 'cat', name: 'Rex' }
    })
    expect(text).toBe(TEXT.replace('<dog name="Rex"><keeper name="Ann"/></dog>', "<cat name='Rex'/>"))
    const renamed = edited((animals) => {
      Object.assign(animals[1]!, { kind: 'dog', minder: { kind: 'robot', model: 7 } })
      delete (animals[1] as { lives?: number }).lives
    })
    expect(renamed).toContain("  <!-- the old one -->\n  <dog name='Tom'>\n    <robot model='7'/>\n  </dog>\n  <fish/>")
  })

  it('that stand once give way to another one', () => {
    const text = edited((animals) => {
      if (animals[0]?.kind === 'dog') animals[0].minder = { kind: 'robot', model: 1 }
    })
    expect(text).toBe(TEXT.replace('<keeper name="Ann"/>', "<robot model='1'/>"))
    const twice = TEXT.replace('<keeper name="Ann"/>', '<keeper name="Ann"/><robot model="2"/>')
    expect(animalsOf(twice)[0]).toMatchObject({ minder: { kind: 'keeper' }, unknown: [{ text: '<robot model="2"/>' }] })
    expect(zoos.parse(twice).problems.map(({ rule }) => rule)).toEqual([])
  })

  it('are in the catalogue with what is inside of each', () => {
    expect(zoos.keywords.map(({ context, keyword, doc }) => `${[...context, keyword].join(' ')}${doc && `: ${doc}`}`)).toEqual([
      'zoo',
      'zoo cat: purrs',
      'zoo cat @name',
      'zoo cat @lives',
      'zoo dog: barks',
      'zoo dog @name',
      'zoo dog keeper',
      'zoo dog keeper @name',
      'zoo dog robot',
      'zoo dog robot @model',
    ])
  })
})
