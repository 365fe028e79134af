import { ROOT, scanXml, type Tree, XmlTag } from '../../src/syntax/index.ts'
import { applyEdits } from '../../src/text/index.ts'
import { type Choices, pick } from '../arbitraries/index.ts'

/** Values that some part of libvirt takes, and some that none does. */
const VALUES = [
  '',
  ' ',
  '0',
  '-1',
  '5',
  '70000',
  '4294967295',
  '0x1f',
  '0755',
  '1777',
  'rwx',
  'yes',
  'no',
  'on',
  'auto',
  'nfs',
  'cifs',
  'glusterfs',
  'ext3',
  'gpt',
  'lvm2',
  'chap',
  'ceph',
  'dir',
  'netfs',
  'rbd',
  'logical',
  'scsi',
  'iscsi',
  'zfs',
  'gluster',
  'mpath',
  'disk',
  'fs',
  'iscsi-direct',
  'vm',
  'a/b',
  '/srv/vm',
  'iqn.2024-01.org.example:vm',
  '20000000c9831b4b',
  '0x20000000c9831b4b',
  '70a7eb15-6668-4d0b-ba02-1a1c4b2e8f3a',
  '70a7eb1566684d0bba021a1c4b2e8f3a',
  '4,soft',
  '4.2',
  'scsi_host',
  'fc_host',
  'scsi_host3',
  'capacity',
  'default',
]

const NAMES = [
  'name',
  'uuid',
  'source',
  'target',
  'path',
  'host',
  'device',
  'dir',
  'format',
  'protocol',
  'auth',
  'secret',
  'adapter',
  'parentaddr',
  'address',
  'initiator',
  'iqn',
  'permissions',
  'mode',
  'owner',
  'features',
  'cow',
  'refresh',
  'volume',
  'vendor',
  'zork',
]

const ATTRIBUTES = [
  'type',
  'name',
  'path',
  'port',
  'ver',
  'uuid',
  'usage',
  'username',
  'wwnn',
  'wwpn',
  'parent',
  'unique_id',
  'slot',
  'state',
]

/** A definition with one to three of its elements and attributes changed: still XML, and not always a pool. */
export function rearranged(choices: Choices, text: string): string {
  let now = text
  for (let left = 1 + choices.below(3); left > 0; left--) now = one(choices, now)
  return now
}

function one(choices: Choices, text: string): string {
  const tree = scanXml(text)
  const nodes = Array.from({ length: tree.nodeCount - 1 }, (_, i) => i + 1).filter((node) => tree.tag[node] !== XmlTag.namespace)
  if (nodes.length === 0) return text
  const node = pick(choices, nodes)
  return tree.tag[node] === XmlTag.attribute ? withAttribute(choices, tree, node) : withElement(choices, tree, node, nodes)
}

function withAttribute(choices: Choices, tree: Tree, node: number): string {
  const word = tree.firstWord[node]! + 1
  if (choices.below(3) === 0 || word >= tree.firstWord[node + 1]!) {
    return applyEdits(tree.text, [{ start: tree.start[node]!, end: tree.end[node]!, text: '' }])
  }
  return applyEdits(tree.text, [{ start: tree.wordStart[word]!, end: tree.wordEnd[word]!, text: pick(choices, VALUES) }])
}

function withElement(choices: Choices, tree: Tree, node: number, nodes: readonly number[]): string {
  const { text } = tree
  const [start, end] = [tree.start[node]!, tree.end[node]!]
  const whole = text.slice(start, end)
  const isRoot = tree.parent[node] === ROOT
  const name = tree.firstWord[node]!
  const word = name + 1
  switch (choices.below(6)) {
    case 0:
      return isRoot ? text : applyEdits(text, [{ start, end, text: '' }])
    case 1:
      return isRoot ? text : applyEdits(text, [{ start: end, end, text: whole }])
    case 2:
      return word < tree.firstWord[node + 1]! && tree.open[node]! >= 0 && !whole.slice(1).includes('<', 1 + whole.indexOf('>'))
        ? text
        : applyEdits(text, [
            { start: tree.wordEnd[name]!, end: tree.wordEnd[name]!, text: ` ${pick(choices, ATTRIBUTES)}='${pick(choices, VALUES)}'` },
          ])
    case 3:
      return word < tree.firstWord[node + 1]!
        ? applyEdits(text, [{ start: tree.wordStart[word]!, end: tree.wordEnd[word]!, text: pick(choices, VALUES) }])
        : text
    case 4: {
      // Moved into, or before, some other element.
      const other = pick(choices, nodes)
      const at = tree.tag[other] === XmlTag.element ? tree.open[other]! : -1
      if (isRoot || at < 0 || (at >= start && at <= end)) return text
      return applyEdits(text, [
        { start, end, text: '' },
        { start: at, end: at, text: whole },
      ])
    }
    default: {
      const named = pick(choices, NAMES)
      const at = tree.open[node]!
      return at < 0 ? text : applyEdits(text, [{ start: at, end: at, text: `<${named}>${pick(choices, VALUES)}</${named}>` }])
    }
  }
}
