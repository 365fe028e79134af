const UUID = '  <uuid>70a7eb15-6668-4d0b-ba02-1a1c4b2e8f3a</uuid>'

const pool = (type: string, source: readonly string[], target: string | undefined, name = 'vm'): string => {
  const appears = target === undefined ? [] : ['  <target>', `    <path>${target}</path>`, '  </target>']
  const inner = source.length === 0 ? [] : ['  <source>', ...source.map((line) => `    ${line}`), '  </source>']
  return [`<pool type='${type}'>`, `  <name>${name}</name>`, UUID, ...inner, ...appears, '</pool>', ''].join('\n')
}

/** Definitions with which nothing is wrong: what the rules' examples start from. */
export const clean = {
  dir: pool('dir', [], '/srv/vm'),
  fs: pool('fs', ["<device path='/dev/disk/by-id/wwn-0x5000c500a1b2c3d4-part1'/>", "<format type='xfs'/>"], '/srv/vm'),
  netfs: pool(
    'netfs',
    ["<host name='nfs-vip.example.org'/>", "<dir path='/exports/vm'/>", "<format type='nfs'/>", "<protocol ver='4.2'/>"],
    '/srv/vm',
  ),
  cifs: pool('netfs', ["<host name='files.example.org'/>", "<dir path='vm'/>", "<format type='cifs'/>"], '/srv/vm'),
  logical: pool(
    'logical',
    ["<device path='/dev/disk/by-id/wwn-0x5000c500a1b2c3d4'/>", '<name>vg</name>', "<format type='lvm2'/>"],
    '/dev/vg',
  ),
  disk: pool('disk', ["<device path='/dev/disk/by-id/wwn-0x5000c500a1b2c3d4'/>", "<format type='gpt'/>"], '/dev/disk/by-id'),
  iscsi: pool(
    'iscsi',
    [
      "<host name='san.example.org'/>",
      "<device path='iqn.2024-01.org.example:vm'/>",
      "<auth type='chap' username='vm'>",
      "  <secret usage='iscsi-vm'/>",
      '</auth>',
    ],
    '/dev/disk/by-path',
  ),
  scsi: pool(
    'scsi',
    [
      "<adapter type='fc_host' parent_wwnn='20000000c9831b4c' parent_wwpn='10000000c9831b4c' wwnn='20000000c9831b4b' wwpn='10000000c9831b4b'/>",
    ],
    '/dev/disk/by-path',
  ),
  rbd: pool(
    'rbd',
    [
      "<host name='mon1.example.org'/>",
      "<host name='mon2.example.org'/>",
      "<host name='mon3.example.org'/>",
      '<name>vms</name>',
      "<auth type='ceph' username='vm'>",
      "  <secret usage='ceph-vm'/>",
      '</auth>',
    ],
    undefined,
  ),
  vstorage: pool('vstorage', ['<name>cluster</name>'], '/srv/vm'),
} as const

/** A clean definition with some of its text exchanged. */
export function changed(base: keyof typeof clean, ...changes: readonly (readonly [from: string, to: string])[]): string {
  let text: string = clean[base]
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${base} has no ${from}`)
    text = text.replace(from, to)
  }
  return text
}
