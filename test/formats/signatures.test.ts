import { describe, expect, it } from 'vitest'
import { formatList } from '../../src/formats/index.ts'
import { loadFormat } from '../../src/formats/load.ts'
import { signatures } from '../../src/formats/signatures.ts'

describe('what tells files apart', () => {
  it('is there for every format, and for nothing else', () => {
    expect(signatures.map(({ id }) => id).sort()).toEqual(formatList.map(({ id }) => id).sort())
  })

  it.each(signatures.map((signature) => [signature.id, signature] as const))(
    '%s is loaded by its name and has its signature',
    async (id, signature) => {
      const format = await loadFormat(id)
      expect(format).toBe(formatList.find((one) => one.id === id))
      const { title, locations, endings } = format
      expect({ id: format.id, title, locations, endings }).toEqual({
        id,
        title: signature.title,
        locations: signature.locations,
        endings: signature.endings ?? [],
      })
      const texts = formatList.flatMap(({ rules }) =>
        rules.flatMap(({ examples }) => examples!.flatMap(({ bad }) => (typeof bad === 'string' ? [bad] : []))),
      )
      expect(texts.filter((text) => format.resembles(text))).toEqual(texts.filter((text) => signature.resembles(text)))
    },
  )
})
