import * as z from 'zod/mini'
import { isIPv4, isIPv6 } from '../../vocabulary/index.ts'
import { networkOf } from './network.ts'
import type { Blueprint } from './types.ts'

const text = (pattern: RegExp, expected: string) => z.string().check(z.regex(pattern, { error: expected }))

const hostName = text(/^[a-z0-9](?:[a-z0-9.-]{0,61}[a-z0-9])?$/i, 'a host name: letters, digits, - and .')
const label = text(/^[a-z0-9](?:[a-z0-9-]{0,13}[a-z0-9])?$/i, 'a name: up to 15 letters, digits and -')
const objectName = text(/^[a-z](?:[a-z0-9-]{0,30}[a-z0-9])?$/, 'a name: lower-case letters, digits and -, a letter first')
const interfaceName = text(/^[A-Za-z0-9][A-Za-z0-9._-]{0,14}$/, 'the name of an interface: up to 15 letters, digits, ., _ and -')

const isPlainPath = (path: string): boolean =>
  /^(?:\/[A-Za-z0-9._-]+)+$/.test(path) && path.length <= 200 && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(path)
const path = z
  .string()
  .check(z.refine(isPlainPath, { error: 'an absolute path of letters, digits, ., _ and -, without a slash at its end' }))

const address = z
  .string()
  .check(z.refine((value) => isIPv4(value) || (isIPv6(value) && !value.includes('%')), { error: 'an IPv4 or IPv6 address' }))

/** A network whose address has no bits behind the prefix. */
function isNetwork(value: string): boolean {
  const network = networkOf(value)
  return network !== undefined && network.prefix > 0 && network.address.every((byte, i) => (byte & ~network.mask[i]! & 255) === 0)
}
const network = z.string().check(z.refine(isNetwork, { error: 'a network as in 192.0.2.0/24, without bits behind its prefix' }))
const client = z.string().check(
  z.refine((value) => (value.includes('/') ? isNetwork(value) : isIPv4(value) || (isIPv6(value) && !value.includes('%'))), {
    error: 'an address, or a network as in 192.0.2.0/24',
  }),
)

const whole = (least: number, most: number, unit = '') =>
  z.int(`a whole number, ${least} to ${most}${unit}`).check(z.gte(least, `${least} or more`), z.lte(most, `${most} or less`))

const node = z.strictObject({
  name: hostName,
  addresses: z.record(objectName, address),
  interfaces: z.optional(z.record(objectName, interfaceName)),
})

/** What goes into a mount option, without what fstab or a shell would take for its own. */
const mountOption = text(/^[a-z0-9][A-Za-z0-9_.:=+-]*$/, 'a mount option')

const volume = z.strictObject({
  name: objectName,
  disk: z.union([path, z.record(hostName, path)], { error: 'the path of a device, or one for each node' }),
  minor: z.optional(whole(0, 1048575)),
  port: z.optional(whole(1, 65535)),
  fileSystem: z.strictObject({
    type: z.enum(['ext4', 'xfs']),
    mountPoint: path,
    options: z.optional(z.array(mountOption).check(z.minLength(1))),
  }),
})

const exported = z.strictObject({
  path,
  fsid: z.optional(whole(1, 4294967295)),
  clients: z
    .array(
      z.strictObject({
        client,
        access: z.optional(z.enum(['ro', 'rw'])),
        squash: z.optional(z.enum(['all', 'none', 'root'])),
        security: z.optional(z.array(z.enum(['krb5', 'krb5i', 'krb5p', 'sys'])).check(z.minLength(1))),
      }),
    )
    .check(z.minLength(1, 'an export needs a client')),
})

const keepalivedFailover = z.strictObject({
  by: z.literal('keepalived'),
  virtualRouterId: whole(1, 255),
  priorities: z.optional(z.record(hostName, whole(1, 254))),
  failbackDelay: z.optional(whole(1, 1000, ' seconds')),
  checkWeight: z.optional(whole(-253, -1)),
  checkInterval: z.optional(whole(2, 10, ' seconds')),
  advertInterval: z.optional(whole(1, 10, ' seconds')),
})

/** Not empty, and without characters that XML or a shell script could not hold on one line. */
const oneLine = text(/^[^\p{Cc}\p{Cs}'\ufffe\uffff]+$/u, "one line without '")
const agentName = text(/^[a-z][a-z0-9_]{0,60}$/, 'the name of a fence agent, as fence_ipmilan')

const pacemakerFailover = z.strictObject({
  by: z.literal('pacemaker'),
  links: z.optional(z.array(objectName).check(z.minLength(1))),
  fencing: z.array(
    z.strictObject({
      name: objectName,
      agent: agentName,
      nodes: z.array(hostName).check(z.minLength(1)),
      parameters: z.record(text(/^[a-zA-Z][a-zA-Z0-9_-]{0,60}$/, 'the name of a parameter'), oneLine),
    }),
  ),
  quorumDevice: z.optional(z.strictObject({ host: hostName, algorithm: z.optional(z.enum(['ffsplit', 'lms'])) })),
})

/** Characters that every file that holds a secret can hold as they are. */
const secret = (least: number, most: number) =>
  z
    .string()
    .check(
      z.regex(/^[A-Za-z0-9+/=._-]*$/, 'letters, digits and + / = . _ -'),
      z.minLength(least, `${least} characters or more`),
      z.maxLength(most, `${most} characters or fewer`),
    )

const libvirt = z.strictObject({
  host: hostName,
  address,
  pool: objectName,
  uuid: text(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a UUID'),
  export: path,
  target: path,
})

const kubernetes = z.strictObject({
  name: objectName,
  export: path,
  nodes: z.array(address).check(z.minLength(1, 'the addresses of the nodes that mount it')),
  provision: z.optional(z.enum(['class', 'volume'])),
  capacity: z.optional(text(/^[1-9]\d{0,8}(?:[KMGTP]i?)?$/, 'a size as in 100Gi')),
  accessMode: z.optional(z.enum(['ReadOnlyMany', 'ReadWriteMany'])),
})

const blueprint = z.strictObject({
  name: label,
  networks: z.record(objectName, z.strictObject({ network, interface: interfaceName })),
  nodes: z.array(node).check(z.maxLength(5, 'five nodes at most')),
  tiebreaker: z.optional(node),
  replication: objectName,
  volumes: z.array(volume).check(z.minLength(1, 'a volume is needed'), z.maxLength(32, '32 volumes at most')),
  virtualAddresses: z.array(address).check(z.minLength(1, 'an address is needed'), z.maxLength(16, '16 addresses at most')),
  exports: z.array(exported).check(z.minLength(1, 'an export is needed')),
  nfs: z.strictObject({ stateDirectory: path, threads: z.optional(whole(1, 4096)), graceTime: z.optional(whole(10, 3600, ' seconds')) }),
  failover: z.discriminatedUnion('by', [keepalivedFailover, pacemakerFailover], { error: 'by: keepalived or pacemaker' }),
  secrets: z.optional(z.strictObject({ drbd: z.optional(secret(16, 64)), corosync: z.optional(secret(128, 4096)) })),
  libvirt: z.optional(z.array(libvirt)),
  kubernetes: z.optional(z.array(kubernetes)),
})

/** The form of a blueprint, without what only its parts together tell. `z.toJSONSchema` works on it. */
export const blueprintSchema: z.ZodMiniType<Blueprint> = blueprint
