import * as z from 'zod/mini'
import grammar from '../../../generated/grammars/drbd-device.ts'
import { bare, Misfit, type Schema, type Value } from '../../../lens/index.ts'
import { phrase } from '../../../lens/phrase.ts'
import { isQuoted, wordText } from '../../../syntax/index.ts'
import { phraseMisfit } from './address.ts'
import { isInteger, plainNumber } from './numbers.ts'
import { isQuotable } from './texts.ts'
import { TOKEN_NAMES, tokenPieces } from './tokens.ts'

/** A DRBD block device: at least one of the two is there. */
export interface Device {
  /** `/dev/drbd1`, `drbd1`, or `/dev/drbd_text` together with a minor. */
  name?: string
  minor?: number
}

const EXPECTED = 'a device as in minor 1, /dev/drbd1 or /dev/drbd_data minor 1'

const devicePhrase = phrase<Device>(grammar, TOKEN_NAMES)

/** The minor that a device has, written or by its name. */
export const minorOf = ({ name, minor }: Device): number | undefined => {
  const digits = minor === undefined ? /^(?:\/dev\/)?drbd(\d+)$/.exec(name ?? '')?.[1] : undefined
  return digits === undefined ? minor : Number(digits)
}

/** What is wrong with a device, in drbdadm's eyes on the host that it belongs to. */
function complaint({ name, minor }: Device): string | undefined {
  if (name === undefined) return minor === undefined ? EXPECTED : undefined
  const rest = /^(?:\/dev\/)?drbd([\s\S]*)$/.exec(name)?.[1]
  // A drive letter is what a host with Windows has; drbdadm looks at it on that host only.
  if (rest === undefined && /^[A-Za-z]:$/.test(name)) return minor === undefined ? 'a minor, which a drive letter does not tell' : undefined
  if (rest === undefined) return 'a name that begins with /dev/drbd'
  if (/^\d+$/.test(rest)) return minor === undefined || Number(rest) === minor ? undefined : `minor ${Number(rest)}, as the name has it`
  if (minor === undefined) return 'a minor, which this name does not tell'
  return rest.startsWith('_') ? undefined : 'a number or _ behind drbd'
}

const isDevice = (value: Device): boolean =>
  complaint(value) === undefined &&
  (value.name === undefined || isQuotable(value.name)) &&
  (value.minor === undefined || isInteger(value.minor))

export const device: Value<Device> = {
  expected: EXPECTED,
  read(tree, from, to) {
    // What is nearly always written.
    if (to - from === 2 && wordText(tree, from) === 'minor' && !isQuoted(tree, from) && !isQuoted(tree, from + 1)) {
      const minor = plainNumber(wordText(tree, from + 1))
      if (minor >= 0) return { minor }
    }
    const pieces = tokenPieces(tree, from, to)
    const read = devicePhrase.read(pieces)
    if ('error' in read) return phraseMisfit(read.error, from, to, EXPECTED, pieces)
    // What drbdadm does with a unit behind a number: nothing.
    const value = { ...read.value, ...(read.value.minor === undefined ? {} : { minor: Number.parseInt(pieces.at(-1)!.text, 10) }) }
    const wrong = complaint(value)
    return wrong === undefined ? value : new Misfit('invalid-value', { value: pieces.map(({ text }) => text).join(' '), expected: wrong })
  },
  write: ({ name, minor }) => [
    ...(name === undefined ? [] : [{ text: name }]),
    ...(minor === undefined ? [] : [bare('minor'), bare(String(minor))]),
  ],
  schema: () =>
    z
      .strictObject({ name: z.optional(z.string()), minor: z.optional(z.int()) })
      .check(z.refine((value) => isDevice(value as Device), { error: `not ${EXPECTED}` })) as unknown as Schema<Device>,
}
