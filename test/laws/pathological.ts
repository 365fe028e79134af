import { pathologies as drbd } from '../formats/drbd/pathologies.ts'
import { pathologies as exports } from '../formats/exports/pathologies.ts'
import { pathologies as keepalived } from '../formats/keepalived/pathologies.ts'
import { pathologies as libvirtPool } from '../formats/libvirt-pool/pathologies.ts'
import { pathologies as nfsConf } from '../formats/nfs-conf/pathologies.ts'
import { pathologies as pacemaker } from '../formats/pacemaker/pathologies.ts'
import { MEGA, type Pathology, repeated } from './pathology.ts'

/** For every format. */
export const pathologies: readonly Pathology[] = [
  repeated('one line', 'x', 10 * MEGA),
  repeated('one line of words', 'word ', MEGA / 5),
  repeated('nested {', 'a { ', 200_000),
  repeated('}', '}'),
  repeated('{', '{'),
  repeated('[', '['),
  repeated(']', ']'),
  repeated('(', '('),
  repeated(')', ')'),
  repeated('"', '"'),
  repeated("'", "'"),
  repeated('open quotes, one a line', '"a\n', MEGA / 5),
  repeated('backslashes', '\\', MEGA / 5),
  repeated('backslash, LF', '\\\n', MEGA),
  repeated('backslash, LF behind a word', ' \\\n', MEGA, 'a'),
  repeated('octal escapes', '\\040', MEGA, '/a'),
  repeated('lines without =', 'word\n', MEGA / 5),
  repeated('empty lines', '\n'),
  repeated('CR', '\r'),
  repeated('NUL', '\0'),
  repeated('blanks', ' '),
  repeated('=', '='),
  repeated('= a line', '=\n', MEGA / 5),
  repeated('commas', ','),
  repeated('comments', '# c\n', MEGA),
  repeated('comment marks', '#'),
  repeated('semicolons', ';'),
  repeated('<', '<'),
  repeated('lone surrogates', '\ud800'),
  repeated('pairs of two units', '😀', 2 * MEGA),
  repeated('suppressions', '# quorate-disable x -- y\n', 200_000),
]

const particular: Readonly<Record<string, readonly Pathology[]>> = {
  drbd,
  exports,
  keepalived,
  'libvirt-pool': libvirtPool,
  'nfs-conf': nfsConf,
  pacemaker,
}

export const pathologiesOf = (format: string): readonly Pathology[] => [...pathologies, ...(particular[format] ?? [])]
