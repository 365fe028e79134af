import { byteLength } from '../../text/index.ts'
import type { ExportFlags, IdRange, Settled } from './flags.ts'
import type { Client } from './model/client.ts'
import { writeClient } from './model/client-text.ts'

/**
 * The line that exportfs writes into its state file for an export. rpc.mountd reads that file with the same
 * parser and the same limits, so what cannot be read there is not exported after all.
 */
export const etabLine = (path: string, client: Client, settled: Settled): string => `${quoteBytes(path)}\t${etabToken(client, settled)}\n`

/** Client and options of such a line. */
export const etabToken = (client: Client, settled: Settled): string => `${writeClient(client)}(${etabOptions(settled).join(',')})`

/** Bytes that the second reader counts of a client and its options: an escape is one byte, but has to fit in full. */
export function etabTokenBytes(client: Client, settled: Settled): number {
  const [first = '', ...rest] = etabToken(client, settled).split(/\\[0-3][0-7]{2}/)
  let bytes = byteLength(first)
  let most = bytes
  for (const piece of rest) {
    most = Math.max(most, bytes + 3)
    bytes += 1 + byteLength(piece)
  }
  return Math.max(most, bytes)
}

/** Whether such a token is below any limit without being written: all that has no value takes some 300 bytes at most. */
export const isShort = (client: Client, { flags, flavors }: Settled): boolean =>
  flavors.length <= 2 &&
  flags.uuid === undefined &&
  flags.mountpoint === undefined &&
  flags.elsewhere === undefined &&
  flags.squashUids === undefined &&
  flags.squashGids === undefined &&
  writeClient(client).length <= SHORT

/** Characters of up to three bytes each. */
const SHORT = 60

/** Every option spelled out, in the order of the state file. */
export function etabOptions({ flags, groups }: Settled): string[] {
  const { fsid, uuid, mountpoint, elsewhere } = flags
  const words = [
    flags.readOnly ? 'ro' : 'rw',
    flags.async ? 'async' : 'sync',
    flags.wdelay ? 'wdelay' : 'no_wdelay',
    flags.nohide ? 'nohide' : 'hide',
    flags.crossmnt ? 'crossmnt' : 'nocrossmnt',
    flags.insecure ? 'insecure' : 'secure',
    flags.rootSquash ? 'root_squash' : 'no_root_squash',
    flags.allSquash ? 'all_squash' : 'no_all_squash',
    flags.subtreeCheck ? 'subtree_check' : 'no_subtree_check',
    flags.insecureLocks ? 'insecure_locks' : 'secure_locks',
    flags.noAcl ? 'no_acl' : 'acl',
  ]
  if (flags.nordirplus) words.push('nordirplus')
  if (flags.securityLabel) words.push('security_label')
  if (flags.signFh) words.push('sign_fh')
  words.push(flags.pnfs ? 'pnfs' : 'no_pnfs')
  if (fsid !== undefined) words.push(`fsid=${fsid | 0}`)
  if (uuid !== undefined) words.push(`fsid=${uuid}`)
  if (mountpoint !== undefined) words.push(`mountpoint${mountpoint === '' ? '' : '='}${mountpoint}`)
  if (elsewhere) words.push(`${elsewhere.kind}=${quoteBytes(elsewhere.text)}`)
  words.push(`${squashed(flags)}anonuid=${flags.anonuid}`, `anongid=${flags.anongid}`)
  for (const group of groups) {
    const [first] = group
    if (!first) continue
    words.push(`sec=${group.map(({ flavor }) => flavor).join(':')}`, first.readOnly ? 'ro' : 'rw')
    words.push(first.rootSquash ? 'root_squash' : 'no_root_squash', first.allSquash ? 'all_squash' : 'no_all_squash')
  }
  return words
}

/** exportfs counts group ranges by the number of user ranges, so without those it writes none. */
function squashed({ squashUids = [], squashGids }: ExportFlags): string {
  const spell = (ranges: readonly IdRange[]): string => ranges.map(({ from, to }) => (from === to ? `${from},` : `${from}-${to},`)).join('')
  const uids = squashUids.length > 0 ? `squash_uids=${spell(squashUids)}` : ''
  return squashGids ? `${uids}squash_gids=${spell(squashGids.slice(0, squashUids.length))}` : uids
}

/** Blanks, control characters, quotes, backslashes and `#` as `\ooo`, and nothing else. */
const quoteBytes = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is escaped
  text.replace(/[\x00-\x20\x7f"\\#]/g, (character) => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`)
