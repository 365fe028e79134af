/** A section of an example: keys, sections inside, or several sections of one name. */
export interface Section {
  readonly [key: string]: string | undefined | Section | readonly Section[]
}

export interface Changes extends Section {
  readonly totem?: Section
  readonly alpha?: Section
  readonly beta?: Section
  readonly gamma?: Section
  readonly delta?: Section
  readonly quorum?: Section | undefined
  readonly logging?: Section
}

const NODES = ['alpha', 'beta', 'gamma', 'delta'] as const

const node = (name: string, index: number): Section => ({
  name,
  nodeid: `${index + 1}`,
  ring0_addr: `192.0.2.${index + 1}`,
  ring1_addr: `198.51.100.${index + 1}`,
})

/** A cluster as it should be, with some lines written differently; undefined leaves one out. What examples start from. */
export function cluster(changes: Changes = {}, size: 0 | 1 | 2 | 3 | 4 = 2): string {
  const names = NODES.slice(0, size)
  const nodes = names.map((name, i) => merged(node(name, i), changes[name] ?? {}))
  const base: Section = {
    totem: { version: '2', cluster_name: 'storage', crypto_cipher: 'aes256', crypto_hash: 'sha256' },
    ...(size > 0 ? { nodelist: { node: nodes } } : {}),
    quorum: { provider: 'corosync_votequorum', ...(size === 2 ? { two_node: '1' } : {}) },
  }
  const others = Object.fromEntries(Object.entries(changes).filter(([key]) => !names.some((name) => name === key)))
  return lines(merged(base, others), '')
}

/** Two nodes with one link each, as transports before knet had them. */
export const oneLink = { alpha: { ring1_addr: undefined }, beta: { ring1_addr: undefined } } satisfies Changes

/** No encryption, which only knet has. */
export const plain = { crypto_cipher: undefined, crypto_hash: undefined } satisfies Section

const isSection = (value: unknown): value is Section => typeof value === 'object' && !Array.isArray(value)

function merged(base: Section, changes: Section): Section {
  const out: Record<string, Section[string]> = { ...base }
  for (const [key, value] of Object.entries(changes)) {
    const before = out[key]
    out[key] = isSection(value) && isSection(before) ? merged(before, value) : value
  }
  return out
}

function lines(section: Section, indent: string): string {
  let out = ''
  for (const [key, value] of Object.entries(section)) {
    if (typeof value === 'string') out += `${indent}${key}: ${value}\n`
    else if (value !== undefined) {
      for (const inner of isSection(value) ? [value] : value) {
        if (indent === '' && out !== '') out += '\n'
        out += `${indent}${key} {\n${lines(inner, `${indent}    `)}${indent}}\n`
      }
    }
  }
  return out
}
