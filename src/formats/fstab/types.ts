// Generated from the lenses of ./model by `npm run docs`: change those, not this.

/** One row: a file system and where it is mounted. */
export interface Mount {
  /** What is mounted: a device, UUID=…, LABEL=…, SERVER:/path, or a word where there is none. */
  source: string
  /** The directory it is mounted on; none for swap. */
  target: string
  /** The type of file system: nfs, xfs, swap, auto. */
  type: string
  /** Mount options in order. A row without the field reads as `defaults`. */
  options: string[]
  /** Whether dump(8) backs it up; 0 when absent. */
  frequency?: number
  /** When fsck checks it at boot: 1 the root, 2 others, 0 or absent never. */
  pass?: number
}

/** /etc/fstab, fstab(5). */
export interface FstabFile {
  /** File systems, in the order in which mount -a takes them. */
  mounts: Mount[]
}
