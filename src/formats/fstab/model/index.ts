import { type Body, body, labelOf, optionalLabel, rows } from '../../../lens/index.ts'
import { ColumnsRole, ColumnsTag } from '../../../syntax/index.ts'
import type { FstabFile, Mount } from '../types.ts'
import { field, int32, options } from './fields.ts'

export type { FstabFile, Mount }

const mountBody = body(
  {
    source: labelOf(
      ColumnsRole.source,
      field('a device, a tag or a remote file system'),
      'What is mounted: a device, UUID=…, LABEL=…, SERVER:/path, or a word where there is none.',
    ),
    target: labelOf(ColumnsRole.target, field('a mount point'), 'The directory it is mounted on; none for swap.'),
    type: labelOf(ColumnsRole.type, field('a file system type'), 'The type of file system: nfs, xfs, swap, auto.'),
    options: labelOf(ColumnsRole.option, options, 'Mount options in order. A row without the field reads as `defaults`.'),
    frequency: optionalLabel(int32, ColumnsRole.frequency, 'Whether dump(8) backs it up; 0 when absent.'),
    pass: optionalLabel(int32, ColumnsRole.pass, 'When fsck checks it at boot: 1 the root, 2 others, 0 or absent never.'),
  },
  {},
  { check: numbersInOrder, key: 'target' },
)

/** One row: a file system and where it is mounted. */
export const mount: Body<Mount> = mountBody

const fstabFileBody = body({}, { mounts: rows(ColumnsTag.row, mount, { doc: 'File systems, in the order in which mount -a takes them.' }) })

/** /etc/fstab, fstab(5). */
export const fstabFile: Body<FstabFile> = fstabFileBody

/** Fields are told apart by their place. */
function numbersInOrder({ frequency, pass }: { frequency?: number; pass?: number }): string | undefined {
  return pass !== undefined && frequency === undefined ? 'pass: stands behind frequency, which is absent' : undefined
}
