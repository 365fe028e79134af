import { nearest } from '../../../lens/index.ts'
import type { Argument } from './argument.ts'
import type { Call } from './call.ts'
import type { Cib } from './cib/cib.ts'
import { meta, operationAdd, operationRemove, setDisabled, setManaged, update } from './commands/change.ts'
import { clone, master, unclone } from './commands/clone.ts'
import { clusterSetup } from './commands/cluster.ts'
import { colocationAdd, colocationRemove } from './commands/colocation.ts'
import { constraintRemove } from './commands/constraint.ts'
import { create } from './commands/create.ts'
import { createDefaults, updateDefaults } from './commands/defaults.ts'
import { addToGroup, removeFromGroup } from './commands/group.ts'
import { levelAdd, levelRemove } from './commands/level.ts'
import { location } from './commands/location.ts'
import { orderAdd, orderRemove } from './commands/order.ts'
import { setProperties, unsetProperties } from './commands/property.ts'
import { remove } from './commands/remove.ts'
import { constraintSet } from './commands/set.ts'
import { knownCommands, knownOptions, oldCommands } from './known-commands.ts'

/** What a command does; `path` are the words that name it. */
type Handler = (call: Call, cib: Cib, path: readonly Argument[]) => void

const handlers: Readonly<Record<string, Handler>> = {
  'cluster setup': clusterSetup,
  'constraint colocation add': colocationAdd,
  'constraint colocation delete': colocationRemove,
  'constraint colocation remove': colocationRemove,
  'constraint colocation set': (call, cib) => constraintSet(call, cib, 'colocation'),
  'constraint delete': constraintRemove,
  'constraint location': location,
  'constraint order': orderAdd,
  'constraint order delete': orderRemove,
  'constraint order remove': orderRemove,
  'constraint order set': (call, cib) => constraintSet(call, cib, 'order'),
  'constraint remove': constraintRemove,
  'property set': setProperties,
  'property unset': unsetProperties,
  'resource clone': (call, cib) => clone(call, cib),
  'resource create': (call, cib) => create(call, cib, 'resource'),
  'resource defaults': (call, cib) => updateDefaults(call, cib, 'rsc_defaults'),
  'resource defaults set create': (call, cib) => createDefaults(call, cib, 'rsc_defaults'),
  'resource defaults update': (call, cib) => updateDefaults(call, cib, 'rsc_defaults'),
  'resource delete': remove,
  'resource disable': (call, cib) => setDisabled(call, cib, true),
  'resource enable': (call, cib) => setDisabled(call, cib, false),
  'resource group add': addToGroup,
  'resource group delete': removeFromGroup,
  'resource group remove': removeFromGroup,
  'resource manage': (call, cib) => setManaged(call, cib, true),
  'resource master': (call, cib, path) => master(call, cib, path[1]!),
  'resource meta': meta,
  'resource op add': operationAdd,
  'resource op defaults': (call, cib) => updateDefaults(call, cib, 'op_defaults'),
  'resource op defaults set create': (call, cib) => createDefaults(call, cib, 'op_defaults'),
  'resource op defaults update': (call, cib) => updateDefaults(call, cib, 'op_defaults'),
  'resource op delete': operationRemove,
  'resource op remove': operationRemove,
  'resource promotable': (call, cib, path) => clone(call, cib, path[1]),
  'resource remove': remove,
  'resource unclone': unclone,
  'resource ungroup': removeFromGroup,
  'resource unmanage': (call, cib) => setManaged(call, cib, false),
  'resource update': update,
  'stonith create': (call, cib) => create(call, cib, 'stonith'),
  'stonith delete': remove,
  'stonith disable': (call, cib) => setDisabled(call, cib, true),
  'stonith enable': (call, cib) => setDisabled(call, cib, false),
  'stonith level add': levelAdd,
  'stonith level clear': (call, cib) => levelRemove(call, cib, true),
  'stonith level delete': (call, cib) => levelRemove(call, cib, false),
  'stonith level remove': (call, cib) => levelRemove(call, cib, false),
  'stonith meta': meta,
  'stonith op add': operationAdd,
  'stonith op delete': operationRemove,
  'stonith op remove': operationRemove,
  'stonith remove': remove,
  'stonith update': update,
}

/** Words that are no options name the command, as many as there are commands below each other. */
export function run(call: Call, cib: Cib): undefined {
  const path: Argument[] = []
  for (let name = ''; ; ) {
    const next = call.words[0]
    const below =
      name === '' ? Object.keys(knownCommands).filter((key) => !key.includes(' ')) : (knownCommands[name] ?? '').split(' ').filter(Boolean)
    const wider = name === '' ? (next?.text ?? '') : `${name} ${next?.text}`
    const goesOn = next && (below.includes(next.text) || isOld(call, wider) || startsHandler(wider))
    if (!goesOn) {
      if (next && !next.text.includes('=') && isUnknown(name, below)) return refuseCommand(call, next, name, below)
      return finish(call, cib, name, path)
    }
    path.push(call.take()!)
    name = wider
  }
}

const startsHandler = (name: string): boolean =>
  Object.hasOwn(handlers, name) || (name.endsWith(' set') && Object.hasOwn(handlers, `${name} create`))

const isOld = (call: Call, name: string): boolean => call.generation === 'old' && Object.hasOwn(oldCommands, name)

/** A command takes words of its own, or only commands below. */
const isUnknown = (name: string, below: readonly string[]): boolean =>
  below.length > 0 &&
  !(Object.hasOwn(handlers, name) && name !== 'resource defaults' && name !== 'resource op defaults') &&
  !takesWords.has(name)

/** Commands that show something of the words behind them where these are no commands. */
const takesWords = new Set(['cluster sync', 'cluster link', 'status', 'config'])

function refuseCommand(call: Call, word: Argument, name: string, below: readonly string[]): undefined {
  const full = name === '' ? word.text : `${name} ${word.text}`
  if (Object.hasOwn(oldCommands, full)) return call.outdated(word, `pcs ${full}`, oldCommands[full]!)
  const like = nearest(word.text, below)
  call.refuse('unknown-keyword', word, {
    what: 'command',
    keyword: `pcs ${full}`,
    ...(like === undefined ? {} : { nearest: `pcs ${name === '' ? '' : `${name} `}${like}` }),
  })
}

function finish(call: Call, cib: Cib, name: string, path: readonly Argument[]): undefined {
  if (Object.hasOwn(oldCommands, name)) call.outdated(path.at(-1)!, `pcs ${name}`, oldCommands[name]!)
  if (name === 'cluster auth' && call.words[0]) call.outdated(path[1]!, 'pcs cluster auth NODE…', 'pcs host auth')
  checkFlags(call, name)
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined
  handler?.(call, cib, path)
}

function checkFlags(call: Call, name: string): undefined {
  for (const [flag, { word }] of call.flags) {
    if (name === 'cluster setup' && flag === '--name') call.outdated(word, 'the option --name', 'the name as the first word')
    else if (!isKnown(call, flag)) {
      call.refuse('unknown-keyword', word, { what: 'option', keyword: flag, ...likeOption(flag) })
      call.stop()
    }
  }
}

/** Options may be cut short where that leaves one; pcs 0.9 has more of them. */
function isKnown({ generation }: Call, flag: string): boolean {
  if (generation === 'old' || knownOptions.has(flag)) return true
  if (!flag.startsWith('--')) return false
  return [...knownOptions].filter((known) => known.startsWith(flag)).length === 1
}

function likeOption(flag: string): { nearest?: string } {
  const like = nearest(flag, knownOptions)
  return like === undefined ? {} : { nearest: like }
}
