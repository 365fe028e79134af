import { XMLParser } from 'fast-xml-parser'
import { scanColonBlocks, scanColumns, scanExports, scanIni, scanXml, type Tree } from '../../src/syntax/index.ts'
import type { Budget } from './budgets.ts'

/** What the benchmark needs to know of a format. */
export interface Bench {
  readonly scan: (text: string) => Tree
  /** The file's first lines. */
  readonly head: string
  /** Its last lines, where what was opened has to be closed. */
  readonly tail?: string
  /** Lines of which no two files, names or addresses are the same. */
  lines(number: number): string
  /** What the stages are measured against, and how many times as long they may take; without it a bare loop. */
  readonly yardstick?: { readonly name: string; readonly run: (text: string) => unknown; readonly budget: Budget }
  /** A change of one scalar. */
  readonly change: (draft: never) => void
}

const address = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

/** With all that is needed to lose nothing. */
const xmlParser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  processEntities: false,
  captureMetaData: true,
  jPath: false,
})

export const benches: Readonly<Record<string, Bench>> = {
  corosync: {
    scan: scanColonBlocks,
    head: 'totem {\n    version: 2\n    cluster_name: storage\n    token: 3000\n}\n\nnodelist {\n',
    lines: (n) =>
      `    # rack ${n}\n    node {\n        name: host-${n}.example.org\n        nodeid: ${n + 1}\n        ring0_addr: ${address(n)}\n        ring1_addr: ${address(n + 0x800000)}\n    }\n\n`,
    tail: '}\n',
    change: (draft: { totem: { token: number } }) => {
      draft.totem.token = 5000
    },
  },
  exports: {
    scan: scanExports,
    head: '# what this server offers\n',
    lines: (n) =>
      `/srv/volume-${n}/share  ${address(n)}(rw,sync,no_subtree_check,fsid=${n + 1}) ${address(n + 0x800000)}(ro,sync,no_subtree_check,fsid=${n + 1},sec=krb5p)\n`,
    change: (draft: { entries: { path: string }[] }) => {
      draft.entries[draft.entries.length >> 1]!.path = '/srv/changed'
    },
  },
  'nfs-conf': {
    scan: scanIni,
    head: '[nfsd]\nthreads = 64\n\n',
    lines: (n) =>
      `# host ${n}\n[environment]\nADDRESS_${n} = ${address(n)}\nNAME_${n} = host-${n}.example.org\nPATH_${n}="/srv/volume-${n}/share"\n\n`,
    change: (draft: { nfsd: { threads: number } }) => {
      draft.nfsd.threads = 65
    },
  },
  fstab: {
    scan: scanColumns,
    head: '# file systems\n',
    lines: (n) =>
      `${address(n)}:/srv/volume-${n}  /mnt/volume-${n}  nfs  rw,hard,vers=4.2,_netdev,nofail,x-systemd.automount,timeo=${600 + (n % 100)}  0  0\n`,
    change: (draft: { mounts: { target: string }[] }) => {
      draft.mounts[draft.mounts.length >> 1]!.target = '/mnt/changed'
    },
  },
  'libvirt-pool': {
    scan: (text) => scanXml(text),
    head: "<?xml version='1.0'?>\n<pool type='rbd'>\n  <name>ceph</name>\n  <source>\n    <name>vms</name>\n",
    lines: (n) =>
      `    <!-- rack ${n} -->\n    <host name='mon-${n}.example.org' port='${1024 + (n % 60000)}'/>\n    <host name='${address(n)}'/>\n`,
    yardstick: { name: 'fast-xml-parser', run: (text) => xmlParser.parse(text), budget: { tree: 2, model: 2.5, findings: 3 } },
    tail: '  </source>\n</pool>\n',
    change: (draft: { pool: { source: { hosts: { name: string }[] } } }) => {
      draft.pool.source.hosts[draft.pool.source.hosts.length >> 1]!.name = 'changed'
    },
  },
  pacemaker: {
    scan: (text) => scanXml(text, new Map()),
    head: "<cib validate-with='pacemaker-3.9' epoch='7' num_updates='0' admin_epoch='0'>\n  <configuration>\n    <crm_config>\n      <cluster_property_set id='options'>\n        <nvpair id='options-quorum' name='no-quorum-policy' value='stop'/>\n      </cluster_property_set>\n    </crm_config>\n    <nodes/>\n    <constraints/>\n    <resources>\n",
    lines: (n) =>
      `      <!-- rack ${n} -->\n      <primitive id='ip-${n}' class='ocf' provider='heartbeat' type='IPaddr2'>\n        <instance_attributes id='ip-${n}-params'>\n          <nvpair id='ip-${n}-ip' name='ip' value='${address(n)}'/>\n        </instance_attributes>\n        <operations>\n          <op id='ip-${n}-monitor' name='monitor' interval='10s' timeout='20s'/>\n        </operations>\n      </primitive>\n`,
    yardstick: { name: 'fast-xml-parser', run: (text) => xmlParser.parse(text), budget: { tree: 2, model: 2.5, findings: 3 } },
    tail: '    </resources>\n  </configuration>\n</cib>\n',
    change: (draft: { cib: { configuration: { crmConfig: { clusterPropertySets: { nvpairs: { value: string }[] }[] } } } }) => {
      draft.cib.configuration.crmConfig.clusterPropertySets[0]!.nvpairs[0]!.value = 'freeze'
    },
  },
}

/** A text of about that many characters, flat as one read from a file is. */
export function textOf({ head, lines, tail = '' }: Bench, size: number): string {
  const parts = [head]
  for (let n = 0, length = head.length; length < size; n++) {
    const next = lines(n)
    parts.push(next)
    length += next.length
  }
  return Buffer.from(`${parts.join('')}${tail}`).toString()
}
