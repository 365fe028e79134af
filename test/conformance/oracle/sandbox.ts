import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { TOOL_PATH, UNSHARE } from './host.ts'

/** Where a script finds its working directory inside the private root. */
export const INSIDE = '/.oracle'

/** What the private root has before a script makes anything in it. */
export const SKELETON: readonly string[] = ['bin', 'dev', 'etc', 'lib', 'lib32', 'lib64', 'libx32', 'proc', 'run', 'sbin', 'usr', 'var']

// Programs and libraries of the host, everything else empty: the verdict depends on no file of this machine.
const ENTER = `set -e
cd "$1"
mount -t tmpfs none root
mkdir -p root/usr root/proc root/dev root/etc root/run root/var/lib root${INSIDE}
for name in bin sbin lib lib32 lib64 libx32; do
  if [ -L "/$name" ]; then cp -P "/$name" root/; elif [ -d "/$name" ]; then mkdir "root/$name"; mount --rbind "/$name" "root/$name"; fi
done
mount --rbind /usr root/usr
mount --rbind /proc root/proc
umount root/proc/fs/nfsd 2>/dev/null || :
mount --bind . root${INSIDE}
for name in null urandom; do : >root/dev/$name; mount --bind /dev/$name root/dev/$name; done
printf 'hosts: files\\nnetgroup: files\\n' >root/etc/nsswitch.conf
exec chroot root /bin/sh ${INSIDE}/script`

/**
 * The commands as one script in which a runaway tool ends by signal; oracles report that as no verdict. The limit of
 * processor time is the shell's too, so a shell serves only so many commands.
 */
const limited = (commands: readonly string[]): string => {
  const shells: string[] = []
  for (let start = 0; start < commands.length; start += 250) {
    shells.push(`(\nulimit -c 0; ulimit -t 2; ulimit -v 2000000\n${commands.slice(start, start + 250).join('\n')}\n)`)
  }
  return shells.join('\n')
}

/** A word of a shell command that stands for exactly this text. */
export const quoted = (word: string): string => `'${word.replaceAll("'", `'\\''`)}'`

export const writeFile = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

/** Gives a new empty directory to `use` and removes it afterwards. */
export const withDirectory = <T>(use: (directory: string) => T): T => {
  const directory = mkdtempSync(join(tmpdir(), 'quorate-'))
  try {
    return use(directory)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

const run = (command: string, args: readonly string[], directory: string): void => {
  const { status, signal, stderr, error } = spawnSync(command, args, {
    cwd: directory,
    env: { PATH: TOOL_PATH, LC_ALL: 'C' },
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 64 << 20,
  })
  if (status !== 0) throw error ?? new Error(`the oracle's script ended with ${signal ?? status}: ${stderr}`)
}

/** Runs `prepare` and then the commands in `directory`, as this user, with an environment of only PATH and LC_ALL. */
export const runCommands = (directory: string, prepare: string, commands: readonly string[]): void => {
  writeFile(join(directory, 'script'), `${prepare}\n${limited(commands)}\nexit 0\n`)
  run('sh', ['script'], directory)
}

/**
 * Runs `prepare` and then the commands as root of a private root directory in which `directory` is INSIDE; nothing that
 * they do can be seen outside of it.
 */
export const runIsolated = (directory: string, prepare: string, commands: readonly string[]): void => {
  mkdirSync(join(directory, 'root'))
  writeFile(join(directory, 'script'), `${prepare}\n${limited(commands)}\nexit 0\n`)
  run('unshare', [...UNSHARE, 'sh', '-c', ENTER, 'sh', directory], directory)
}
