import { diskOf, isBelow, planOf } from '../plan.ts'
import type { Refuse } from '../problem.ts'
import type { Blueprint } from '../types.ts'

/** Names that the kernel gives in the order in which it finds disks. */
const KERNEL_NAME = /^\/dev\/(?:[shv]d[a-z]+|xvd[a-z]+|nvme\d+n\d+|mmcblk\d+)(?:p?\d+)?$/

const SYSTEM = /^\/(?:bin|boot|dev|etc|lib|lib64|proc|root|run|sbin|sys|tmp|usr)(?:\/|$)|^\/(?:home|mnt|opt|srv|var)$/

/** Devices, disks and mount points: each once, and none that belongs to something else. */
export function checkVolumes(blueprint: Blueprint, refuse: Refuse): void {
  const { volumes } = planOf(blueprint)
  const nodes = blueprint.nodes.map(({ name }) => name)
  const taken = new Map<string, string>()
  const once = (kind: string, value: string | number, owner: string, path: readonly PropertyKey[]): void => {
    const key = `${kind}\0${value}`
    const other = taken.get(key)
    if (other === undefined) taken.set(key, owner)
    else refuse(path, `${kind} ${value} is ${other}’s already`)
  }
  for (const [i, volume] of volumes.entries()) {
    const path = ['volumes', i] as const
    const { name, minor, port, disk, fileSystem } = volume
    once('the name', name, 'another volume', [...path, 'name'])
    once('minor', minor, name, [...path, 'minor'])
    once('port', port, name, [...path, 'port'])
    if (port > 65535) refuse([...path, 'port'], 'no port is left: name one')
    for (const node of nodes) {
      const device = diskOf(volume, node)
      if (device === undefined) refuse([...path, 'disk'], `${node} has no disk for ${name}`)
      else once(`on ${node} the disk`, device, name, [...path, 'disk'])
    }
    const disks = typeof disk === 'string' ? [['disk', disk] as const] : Object.entries(disk)
    for (const [key, device] of disks) {
      const at = typeof disk === 'string' ? [...path, 'disk'] : [...path, 'disk', key]
      if (typeof disk !== 'string' && !nodes.includes(key)) refuse(at, `no node is called ${key}`)
      if (!device.startsWith('/dev/')) refuse(at, `${device} is no device`)
      if (/^\/dev\/drbd/.test(device)) refuse(at, `${device} is a device of DRBD itself`)
      if (KERNEL_NAME.test(device))
        refuse(at, `${device} can be another disk after the next boot: name a logical volume, or one below /dev/disk/by-id`)
    }
    const { mountPoint } = fileSystem
    const at = [...path, 'fileSystem', 'mountPoint']
    if (SYSTEM.test(mountPoint)) refuse(at, `${mountPoint} belongs to the system of the host`)
    const other = volumes
      .slice(0, i)
      .find(({ fileSystem: { mountPoint: before } }) => isBelow(before, mountPoint) || isBelow(mountPoint, before))
    if (other) refuse(at, `${mountPoint} and ${other.fileSystem.mountPoint} of ${other.name} lie in each other`)
    checkOptions(fileSystem.options ?? [], [...path, 'fileSystem', 'options'], refuse)
  }
}

/** Options that generated lines bring themselves, or that would take the service away. */
const OWN = new Set(['auto', 'noauto', 'nofail', '_netdev', 'ro', 'user', 'users', 'owner', 'group', 'loop'])

function checkOptions(options: readonly string[], path: readonly PropertyKey[], refuse: Refuse): void {
  for (const [i, option] of options.entries()) {
    if (OWN.has(option) || option.startsWith('x-') || option.startsWith('comment='))
      refuse([...path, i], `${option} is not for a blueprint to say: failover decides`)
    else if (options.indexOf(option) < i) refuse([...path, i], `${option} is there twice`)
  }
}
