import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'

/** The real tools that tests compare with, and what each of them needs to run without touching the host. */
const TOOLS = {
  exportfs: { binary: 'exportfs', package: 'nfs-kernel-server', namespaces: true },
  'mount.nfs': { binary: 'mount.nfs', package: 'nfs-common', namespaces: true },
  findmnt: { binary: 'findmnt', package: 'util-linux', namespaces: true },
  'rpc.nfsd': { binary: 'rpc.nfsd', package: 'nfs-kernel-server', namespaces: true },
  'rpc.statd': { binary: 'rpc.statd', package: 'nfs-common', namespaces: true },
  keepalived: { binary: 'keepalived', package: 'keepalived', namespaces: true },
  drbdadm: { binary: 'drbdadm', package: 'drbd-utils', namespaces: false },
  nfsconf: { binary: 'nfsconf', package: 'nfs-common', namespaces: false },
  corosync: { binary: 'corosync', package: 'corosync', namespaces: true },
  'corosync-qdevice': { binary: 'corosync-qdevice', package: 'corosync-qdevice', namespaces: true },
  pcs: { binary: 'pcs', package: 'pcs', namespaces: false },
  crm_verify: { binary: 'crm_verify', package: 'pacemaker-cli-utils', namespaces: false },
  crm_simulate: { binary: 'crm_simulate', package: 'pacemaker-cli-utils', namespaces: false },
  xmllint: { binary: 'xmllint', package: 'libxml2-utils', namespaces: false },
  virsh: { binary: 'virsh', package: 'libvirt-clients', namespaces: false },
} as const

export type Tool = keyof typeof TOOLS

/** Where Debian keeps tools for root, which a user's PATH does not name. */
export const TOOL_PATH = '/usr/sbin:/usr/bin:/sbin:/bin'

/** Whether an absent tool, or an unreadable corpus, fails the tests that need it. */
export const toolsAreRequired = () => process.env.QUORATE_REQUIRE_TOOLS === '1'

export const locate = (binary: string): string | undefined =>
  TOOL_PATH.split(':')
    .map((folder) => join(folder, binary))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK)
        return true
      } catch {
        return false
      }
    })

/** New mount and network namespaces; a user namespace around them where the caller is not root. */
export const UNSHARE: readonly string[] = [
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  '--mount',
  '--net',
  '--propagation',
  'private',
]

let namespaces: boolean | undefined

const hasNamespaces = () => {
  namespaces ??= spawnSync('unshare', [...UNSHARE, 'mount', '-t', 'tmpfs', 'none', '/tmp'], { env: { PATH: TOOL_PATH } }).status === 0
  return namespaces
}

/** Why a tool cannot be used here, or nothing when it can. */
export const whyAbsent = (tool: Tool): string | undefined => {
  const { binary, package: home, namespaces: needed } = TOOLS[tool]
  if (locate(binary) === undefined) return `${binary} is not installed (Debian: ${home})`
  if (needed && !hasNamespaces()) return `${binary} needs private namespaces, and unshare is refused`
  return undefined
}
