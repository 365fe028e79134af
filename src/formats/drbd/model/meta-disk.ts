import * as z from 'zod/mini'
import grammar from '../../../generated/grammars/drbd-meta-disk.ts'
import { type About, bare, type Field, Misfit, one, type Schema, type Value } from '../../../lens/index.ts'
import { phrase } from '../../../lens/phrase.ts'
import { wordText } from '../../../syntax/index.ts'
import { phraseMisfit } from './address.ts'
import { isInteger } from './numbers.ts'
import { isQuotable } from './texts.ts'
import { TOKEN_NAMES, tokenPieces } from './tokens.ts'

/** Where a volume's metadata lie: at the end of the disk itself, or on a device of their own. */
export type MetaDisk = 'internal' | { path: string; index?: number }

const EXPECTED = 'internal, a device, or a device and an index as in /dev/md [0]'

const metaDiskPhrase = phrase<{ path: string; index?: number }>(grammar, TOKEN_NAMES)

const value: Value<MetaDisk> = {
  expected: EXPECTED,
  values: ['internal'],
  read(tree, from, to) {
    const pieces = tokenPieces(tree, from, to)
    const read = metaDiskPhrase.read(pieces)
    if ('error' in read) return phraseMisfit(read.error, from, to, EXPECTED, pieces)
    const { path, index } = read.value
    if (path === 'internal' && index === undefined) return 'internal'
    const isFlexible = wordText(tree, from - 1) === 'flexible-meta-disk'
    if (index === undefined) return { path }
    return path === 'internal' || isFlexible
      ? new Misfit('invalid-value', { value: '[', expected: 'nothing more' }, from + 1, to)
      : { path, index: Number.parseInt(pieces[2]!.text, 10) }
  },
  write(metaDisk) {
    if (metaDisk === 'internal') return [bare('internal')]
    const { path, index } = metaDisk
    return [{ text: path }, ...(index === undefined ? [] : [bare('['), bare(String(index)), bare(']')])]
  },
  schema: () =>
    z.union([
      z.literal('internal'),
      z.strictObject({
        path: z.string().check(z.refine((path) => path !== 'internal' && isQuotable(path), { error: 'not writable as a path' })),
        index: z.optional(z.int().check(z.refine(isInteger, { error: 'not an index' }))),
      }),
    ]) as unknown as Schema<MetaDisk>,
}

export const metaDisk = (about: About<MetaDisk>): Field<MetaDisk, 'optional'> =>
  one('meta-disk', value, { ...about, aliases: ['flexible-meta-disk'] })
