import { expect, it } from 'vitest'
import { allKeywords } from '../../src/formats/keepalived/keywords.ts'
import type { Keyword } from '../../src/lens/index.ts'
import { exceptions } from './exceptions.ts'
import { compareAll } from './keepalived-comparison.ts'
import { describeWithTools } from './oracle/tools.ts'

const router = (name: string, id: number) =>
  `vrrp_instance ${name} {\ninterface eth0\nvirtual_router_id ${id}\npriority 100\nvirtual_ipaddress {\n192.0.2.${id}/24\n}\n`

/** What a block has before and behind the statement in question, so that it has no fault of its own. */
const AROUND: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  vrrp_instance: [router('A', 51), '}\n'],
  vrrp_sync_group: ['vrrp_sync_group G {\ngroup {\nX\nY\n}\n', `}\n${router('X', 52)}}\n${router('Y', 53)}}\n`],
  vrrp_script: ['vrrp_script S {\nscript /bin/true\n', '}\n'],
  vrrp_track_process: ['vrrp_track_process P {\nprocess x\n', '}\n'],
  track_file: ['track_file F {\nfile /tmp/x\n', '}\n'],
  bfd_instance: ['bfd_instance B {\nneighbor_ip 192.0.2.1\n', '}\n'],
  track_group: ['track_group T {\n', '}\n'],
  garp_group: ['garp_group {\ngarp_interval 1\ninterface eth0\n', '}\n'],
  virtual_server: [
    'virtual_server 192.0.2.1 80 {\nlvs_sched rr\nlvs_method NAT\nprotocol TCP\n',
    'real_server 192.0.2.9 80 {\nTCP_CHECK {\n}\n}\n}\n',
  ],
  virtual_server_group: ['virtual_server_group V {\n', '}\n'],
  real_server: ['real_server 192.0.2.2 80 {\n', '}\n'],
}

/** Nothing, and what begins like a number and is none. */
const VALUES = ['', ' 3s']

const textOf = ({ keyword, context }: Keyword, value: string): string => {
  const around = context.map((block) => AROUND[block] ?? ([`${block} {\n`, '}\n'] as const))
  const behind = around.map(([, text]) => text).reverse()
  return `${around.map(([text]) => text).join('')}${keyword}${value}\n${behind.join('')}`
}

describeWithTools(['keepalived'], 'keepalived: quorate and keepalived -t', () => {
  it('agree on every keyword, without a value and with one that few take', { timeout: 300_000 }, () => {
    const rows = allKeywords().filter(
      (row) => !row.block && !row.context.some((block) => block.includes(' ')) && !(row.keyword in exceptions.keepalived.keywords),
    )
    const names = new Map(
      rows.flatMap((row) => VALUES.map((value) => [textOf(row, value), `${row.context.join(' ')} ${row.keyword}${value}`])),
    )
    const compared = compareAll([...names.keys()]).filter((one) => !exceptions.keepalived.generated.some(({ applies }) => applies(one)))
    expect(compared.length).toBeGreaterThan(750)
    const different = compared.filter(({ ours, theirs }) => ours.rejected !== theirs.rejected || ours.complains !== theirs.complains)
    expect(different.map(({ text, ours }) => ({ of: names.get(text), ...ours }))).toEqual(
      different.map(({ text, theirs }) => ({ of: names.get(text), ...theirs })),
    )
  })
})
