import { lstat, open, readdir, readlink, realpath, stat } from 'node:fs/promises'
import type { Disk } from './disk.ts'

/** Waits for the disk without holding up the process. */
export const patientDisk: Disk = {
  async open(path) {
    const handle = await open(path, 'r')
    return {
      stat: () => handle.stat(),
      read: async (into) => (await handle.read(into, 0, into.length, null)).bytesRead,
      close: () => handle.close(),
    }
  },
  stat: (path) => stat(path),
  lstat: (path) => lstat(path),
  readdir: (path) => readdir(path, { withFileTypes: true }),
  readlink: (path) => readlink(path),
  realpath: (path) => realpath(path),
}
