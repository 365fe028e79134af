import { keepingXml, xmlDialect } from '../../../lens/index.ts'
import { scanXml, type Tree } from '../../../syntax/index.ts'

export const MOUNT_OPTIONS = 'http://libvirt.org/schemas/storagepool/fs/1.0'
export const CONFIG_OPTIONS = 'http://libvirt.org/schemas/storagepool/rbd/1.0'

/** Namespaces whose elements libvirt reads, by the prefix that its own files have. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  [MOUNT_OPTIONS, 'fs'],
  [CONFIG_OPTIONS, 'rbd'],
])

export const scanPool = (text: string): Tree => scanXml(text, NAMESPACES)

export const dialect = xmlDialect({
  'fs:mount_opts': `xmlns:fs='${MOUNT_OPTIONS}'`,
  'rbd:config_opts': `xmlns:rbd='${CONFIG_OPTIONS}'`,
})

/** Bodies keep what they do not know word for word. */
export const keeping = keepingXml(scanPool)
