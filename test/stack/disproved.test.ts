import { describe, expect, it } from 'vitest'
import { lint } from '../../src/index.ts'
import { clusterPair } from '../../src/stack/example/cluster-pair.ts'

const DELAY = "          <nvpair id='fence-nas1-pcmk_delay_base' name='pcmk_delay_base' value='10s'/>\n"
const DEVICE = `    device {
        model: net
        votes: 1
        net {
            host: qnetd.example.org
            algorithm: ffsplit
            tls: required
        }
    }
`

const rulesOf = (files: Readonly<Record<string, string>>): string[] =>
  lint(Object.entries(files).map(([path, text]) => ({ path, text }))).findings.map(({ rule }) => rule)

describe('what one file shows and another disproves', () => {
  const undelayed = { '*/var/lib/pacemaker/cib/cib.xml': [DELAY, ''] } as const

  it('is told where nothing disproves it', () => {
    expect(rulesOf(clusterPair(undelayed))).toContain('pacemaker/fence-race')
  })

  it('is not told of two nodes of which a quorum device lets one fence', () => {
    const files = clusterPair({ ...undelayed, '*/etc/corosync/corosync.conf': ['    two_node: 1\n', DEVICE] })
    expect(rulesOf(files)).toEqual([])
  })
})
