import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { quoted, runCommands, withDirectory, writeFile } from './sandbox.ts'

/** A section as pcs' parser keeps it: everything is text, in the order in which it stands. */
export interface PcsSection {
  attributes: [key: string, value: string][]
  sections: [name: string, section: PcsSection][]
}

/** What `pcs cluster config show --output-format=json` prints. */
export interface PcsModel {
  cluster_name: string
  cluster_uuid: string | null
  transport: 'KNET' | 'UDP' | 'UDPU'
  totem_options: Record<string, string>
  transport_options: Record<string, string>
  compression_options: Record<string, string>
  crypto_options: Record<string, string>
  nodes: { name: string; nodeid: string; addrs: { addr: string; link: string; type: string }[] }[]
  links_options: Record<string, Record<string, string>>
  quorum_options: Record<string, string>
  quorum_device: {
    model: string
    model_options: Record<string, string>
    generic_options: Record<string, string>
    heuristics_options: Record<string, string>
  } | null
}

export interface PcsVerdict {
  /** What its parser says where it cannot read the text. */
  error?: string
  tree?: PcsSection
  /** Paths of names and values that it would not write. */
  unwritable?: string[]
  model?: PcsModel
  /** Why it makes no model of what it could read. */
  refused?: string[]
}

const PROGRAM = fileURLToPath(new URL('pcs-read.py', import.meta.url))

/** What pcs reads from each corosync.conf, all of them in one process. */
export const runPcs = (texts: readonly (string | Uint8Array)[]): PcsVerdict[] =>
  withDirectory((directory) => {
    texts.forEach((text, index) => {
      writeFile(join(directory, `${index}/text`), text)
    })
    runCommands(directory, '', [`/usr/bin/python3 ${quoted(PROGRAM)} . ${texts.length} >out 2>err`])
    const lines = readFileSync(join(directory, 'out'), 'utf8').trimEnd().split('\n')
    if (lines.length !== texts.length) throw new Error(`pcs ended early: ${readFileSync(join(directory, 'err'), 'utf8')}`)
    return lines.map((line) => JSON.parse(line) as PcsVerdict)
  })
