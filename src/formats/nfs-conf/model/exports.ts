import { type Body, body } from '../../../lens/index.ts'
import type { Exports } from '../types.ts'
import { include, settingsBody } from './include.ts'
import { path, setting } from './values.ts'

const exportsBody = body(
  {},
  {
    include,
    rootdir: setting('rootdir', path, {
      doc: 'Directory prefixed to every exported path on the server.',
      default: '/',
      since: '2.4.1',
      readBy: 'exportfs, rpc.mountd, exportd',
    }),
  },
  settingsBody,
)

/** [exports]: Where exported paths are looked up on the server. */
export const exports_: Body<Exports> = exportsBody
