const NAMES = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'] as const

const TOTEM = `totem {
    version: 2
    cluster_name: storage
    transport: knet
    crypto_cipher: aes256
    crypto_hash: sha256
    token: 3000
}
`
const QUORUM = `quorum {
    provider: corosync_votequorum
}
`
const LOGGING = `logging {
    to_syslog: yes
    to_logfile: yes
    logfile: /var/log/corosync/corosync.log
}
`

const node = (name: string, position: number): string => `    node {
        name: ${name}
        nodeid: ${position + 1}
        ring0_addr: 192.0.2.${position + 1}
        ring1_addr: 198.51.100.${position + 1}
    }
`

export interface ClusterExample {
  /** 1 to 5 nodes: alpha, beta, gamma, delta, epsilon. */
  readonly nodes?: number
  /** Lines to write differently, without their indentation; an empty text leaves the line out. */
  readonly change?: Readonly<Record<string, string>>
  /** Lines behind the last one. */
  readonly add?: string
}

/** A cluster as it should be, with two links and encryption: what examples start from. */
export function cluster({ nodes = 3, change = {}, add = '' }: ClusterExample = {}): string {
  const nodelist = `nodelist {\n${NAMES.slice(0, nodes).map(node).join('\n')}}\n`
  const lines = [TOTEM, nodelist, QUORUM, LOGGING].join('\n').split('\n')
  const written = lines.flatMap((line) => {
    const text = line.trimStart()
    const other = change[text]
    if (other === undefined) return [line]
    const indent = line.slice(0, line.length - text.length)
    return other === '' ? [] : other.split('\n').map((part) => indent + part)
  })
  const missing = Object.keys(change).filter((text) => !lines.some((line) => line.trimStart() === text))
  if (missing.length > 0) throw new Error(`the example has no line ${missing.join(', ')}`)
  return written.join('\n') + (add === '' ? '' : `\n${add}`)
}
