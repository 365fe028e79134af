import { expect, it } from 'vitest'
import { exports } from '../../src/formats/exports/index.ts'

it('tells once what is written once and counts for several', () => {
  const document = exports.parse('/srv/a -async,rw 10.0.0.10 10.0.0.11 10.0.0.12(sync)\n/srv/b 10.0.0.10(async,rw) 10.0.0.11(async,rw)\n')
  const found = exports.set([document]).lint()
  expect(found.map(({ rule, span }) => `${rule} ${span.start}`)).toEqual(['exports/async 8', 'exports/async 70', 'exports/async 90'])
})
