import type { Dirent, Stats } from 'node:fs'

/** What reading asks of a file system. */
export interface Disk {
  open(path: string): Promise<OpenFile>
  stat(path: string): Promise<Stats>
  lstat(path: string): Promise<Stats>
  readdir(path: string): Promise<Dirent[]>
  readlink(path: string): Promise<string>
  realpath(path: string): Promise<string>
}

export interface OpenFile {
  stat(): Promise<Stats>
  /** The next bytes, at most as many as the buffer holds; 0 at the end. */
  read(into: Buffer): Promise<number>
  close(): Promise<void>
}
