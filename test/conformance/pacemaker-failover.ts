import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommands, withDirectory, writeFile } from './oracle/sandbox.ts'

/** A cluster on which all is started, and then a node is lost. */
export interface FailoverCase {
  readonly cib: string
  readonly nodes: readonly string[]
  /** Primitives of DRBD: they are asked which node to promote them on, and name the nodes in order. */
  readonly drbd: readonly string[]
  readonly lost: string
  /** Whether the nodes that are left have quorum. */
  readonly isQuorate: boolean
}

/** What Pacemaker would do about the lost node. */
export interface FailoverVerdict {
  /** Where each resource ran before: `ip-0 nas1`, sorted; of a promotable one where it was promoted. */
  readonly before: readonly string[]
  readonly fenced: readonly string[]
  /** Starts and promotions in the order in which they are done. */
  readonly started: readonly { readonly resource: string; readonly action: 'start' | 'promote'; readonly node: string }[]
}

/** Features of the oldest release that knows the schema: what claims more is not written to. */
const FEATURES = '3.16.1'

function withStatus({ cib, nodes, drbd }: FailoverCase): string {
  const states = nodes.map((name, i) => {
    const id = new RegExp(`<node id=['"]([^'"]+)['"] uname=['"]${name.replaceAll('.', '\\.')}['"]`).exec(cib)?.[1] ?? name
    const scores = drbd.map((one) => `<nvpair id="status-${id}-${one}" name="master-${one}" value="${10_000 - i}"/>`).join('')
    return `<node_state id="${id}" uname="${name}" in_ccm="true" crmd="online" join="member" expected="member"><lrm id="${id}"><lrm_resources/></lrm><transient_attributes id="${id}"><instance_attributes id="status-${id}">${scores}</instance_attributes></transient_attributes></node_state>`
  })
  return cib
    .replace(/crm_feature_set=(['"])[^'"]*\1/, `have-quorum='1' crm_feature_set='${FEATURES}'`)
    .replace(/<status\s*\/>|<status>[\s\S]*?<\/status>/, '')
    .replace('</cib>', `<status>${states.join('')}</status></cib>`)
}

const EXECUTED = /^ {2}\* Resource action: +(\S+?)(?::\d+)? +(start|promote) on (\S+)$/gm

function read(directory: string, index: number): FailoverVerdict {
  const text = (name: string): string => {
    const path = join(directory, `${index}.${name}`)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  const actions = (output: string) =>
    [...output.matchAll(EXECUTED)].map(([, resource, action, node]) => ({
      resource: resource!,
      action: action as 'start' | 'promote',
      node: node!,
    }))
  const started = actions(text('start'))
  const promoted = new Set(started.filter(({ action }) => action === 'promote').map(({ resource }) => resource))
  const failed = text('fail')
  return {
    before: started
      .filter(({ resource, action }) => action === 'promote' || !promoted.has(resource))
      .map(({ resource, node }) => `${resource} ${node}`)
      .sort(),
    fenced: [...failed.matchAll(/^ {2}\* Fencing (\S+)/gm)].map(([, node]) => node!),
    started: actions(failed),
  }
}

/** Three short runs of crm_simulate a case: everything is started on nodes that are well, then promoted, and then one is lost. */
export const runFailovers = (cases: readonly FailoverCase[]): FailoverVerdict[] =>
  withDirectory((directory) => {
    const commands = cases.map((one, index) => {
      writeFile(join(directory, `${index}.xml`), withStatus(one))
      return `crm_simulate -x ${index}.xml --quorum true -S -O ${index}.started >${index}.start 2>&1
crm_simulate -x ${index}.started --quorum true -S -O ${index}.promoted >>${index}.start 2>&1
crm_simulate -x ${index}.promoted --quorum ${one.isQuorate} --node-fail '${one.lost.replaceAll("'", '')}' -S >${index}.fail 2>&1`
    })
    runCommands(directory, '', commands)
    return cases.map((_, index) => read(directory, index))
  })
