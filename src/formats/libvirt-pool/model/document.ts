import { lone, xmlDialect } from '../../../lens/index.ts'
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

interface Unknown {
  readonly unknown?: readonly { readonly text: string }[]
}

/** Attributes that nobody knows stand in the tag, so they come before unknown elements. */
function tagFirst({ unknown = [] }: Unknown): string | undefined {
  const element = unknown.findIndex(({ text }) => text.startsWith('<'))
  return element !== -1 && unknown.slice(element).some(({ text }) => !text.startsWith('<'))
    ? 'unknown: attributes come before elements'
    : undefined
}

/** Bodies keep what they do not know word for word; `check` says what holds between the properties. */
export function keeping<T>(check?: (value: T) => string | undefined) {
  return {
    unknown: (text: string): { tree: Tree; parent: number } => lone(scanPool, text),
    check: (value: T): string | undefined => tagFirst(value as Unknown) ?? check?.(value),
  }
}
