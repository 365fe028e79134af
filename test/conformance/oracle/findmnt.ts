import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { INSIDE, quoted, runIsolated, withDirectory, writeFile } from './sandbox.ts'

export interface FstabEntry {
  source: string
  target: string
  fstype: string
  /** Absent when the line ends before the field; `defaults` is what it means then. */
  options?: string
  freq: number
  passno: number
}

export interface FindmntVerdict {
  /** Of `findmnt --verify`: 1 for parse errors and for targets that this machine does not have. */
  exit: number
  /** Physical lines that libmount cannot read and ignores. */
  parseErrors: number[]
  entries: FstabEntry[]
  /** What `--verify` says about each target, the machine's own shortcomings included. */
  remarks: string[]
}

export interface MountCase {
  source: string
  /** `/mnt` exists; nothing else does. */
  target: string
  options?: string
  fstype?: 'nfs' | 'nfs4'
  /** The text of /etc/hosts. */
  hosts?: string
}

export interface MountVerdict {
  /** Whether mount.nfs came as far as handing options to the kernel; the kernel's own options it does not look at. */
  accepted: boolean
  /** Of `mount.nfs -f`. Version 3 ends with 32 even so, because the private network reaches no server. */
  exit: number
  stderr: string[]
  /** The option strings that it would hand to the kernel, with the server's address. */
  attempts: string[]
}

const COLUMNS = 'SOURCE,TARGET,FSTYPE,OPTIONS,FREQ,PASSNO'

const lines = (text: string) => text.split('\n').filter((line) => line !== '')

const readEntries = (json: string): FstabEntry[] => {
  if (json.trim() === '') return []
  const { filesystems } = JSON.parse(json) as { filesystems: (FstabEntry & { options: string | null })[] }
  return filesystems.map(({ options, ...entry }) => ({ ...entry, ...(options !== null && { options }) }))
}

/** What libmount reads from each fstab. */
export const runFindmnt = (fstabs: readonly (string | Uint8Array)[]): FindmntVerdict[] =>
  withDirectory((directory) => {
    fstabs.forEach((text, index) => {
      writeFile(join(directory, `${index}/fstab`), text)
    })
    const commands = fstabs.map((_, index) => {
      const c = `${INSIDE}/${index}`
      return `findmnt --verify --tab-file ${c}/fstab >${c}/out 2>${c}/err; echo $? >${c}/exit
findmnt --tab-file ${c}/fstab --json --list --output ${COLUMNS} >${c}/json 2>/dev/null`
    })
    runIsolated(directory, '', commands)
    return fstabs.map((_, index) => {
      const text = (name: string) => readFileSync(join(directory, `${index}`, name), 'utf8')
      return {
        exit: Number(text('exit')),
        parseErrors: [...text('err').matchAll(/parse error at line (\d+)/g)].map(([, line]) => Number(line)),
        entries: readEntries(text('json')),
        remarks: lines(text('out')),
      }
    })
  })

// Without these two files mount.nfs knows no transport at all and refuses `proto=tcp`.
const NETWORK = `mkdir /mnt; ln -s /proc/self/fd/7/hosts /etc/hosts
printf 'tcp 6 TCP\\nudp 17 UDP\\n' >/etc/protocols
for family in '' 6; do
printf "udp$family tpi_clts v inet$family udp - -\\ntcp$family tpi_cots_ord v inet$family tcp - -\\n" >>/etc/netconfig
done`

/** What mount.nfs says about each mount before it would ask the kernel. */
export const runMountNfs = (cases: readonly MountCase[]): MountVerdict[] =>
  withDirectory((directory) => {
    cases.forEach(({ hosts = '127.0.0.1 localhost\n' }, index) => {
      writeFile(join(directory, `${index}/hosts`), hosts)
    })
    const commands = cases.map(({ source, target, options, fstype = 'nfs' }, index) => {
      const c = `${INSIDE}/${index}`
      const words = ['-f', '-v', ...(options === undefined ? [] : ['-o', options])].map(quoted).join(' ')
      return `exec 7<${c}\nmount.${fstype} ${quoted(source)} ${quoted(target)} ${words} >${c}/out 2>${c}/err; echo $? >${c}/exit`
    })
    runIsolated(directory, NETWORK, commands)
    return cases.map((_, index) => {
      const text = (name: string) => readFileSync(join(directory, `${index}`, name), 'utf8')
      const attempts = [...text('out').matchAll(/trying text-based options '(.*)'$/gm)].map(([, tried = '']) => tried)
      return { accepted: attempts.length > 0, exit: Number(text('exit')), stderr: lines(text('err')), attempts }
    })
  })
