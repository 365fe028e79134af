import type { Target } from '../../../document/index.ts'
import { isOlder } from '../../../vocabulary/index.ts'
import type { Version } from './schema.ts'

/** Schemas, and the first release that has those that not every release has. */
const SINCE: Readonly<Record<string, string | undefined>> = {
  'pacemaker-1.0': undefined,
  'pacemaker-1.2': undefined,
  'pacemaker-1.3': undefined,
  ...Object.fromEntries([...Array(11).keys()].map((minor) => [`pacemaker-2.${minor}`, undefined])),
  ...Object.fromEntries([...Array(10).keys()].map((minor) => [`pacemaker-3.${minor}`, undefined])),
  'pacemaker-3.10': '2.1.8',
  'pacemaker-4.0': '3.0.0',
}

const LATEST = 400
const UNSTABLE = 'pacemaker-next'

/** The schema that a file names: its version, or `none` where nothing is checked; undefined where there is no such schema. */
export function schemaOf(name: string | undefined, target: Target | undefined): Version | 'none' | undefined {
  const release = target?.pacemaker
  const isThird = release !== undefined && !isOlder(release, '3.0.0')
  // Pacemaker 2 tries every schema where none is named, and none of them is the last.
  if (name === undefined || name === 'none') return isThird ? undefined : 'none'
  if (name === UNSTABLE) return LATEST - 1
  if (!Object.hasOwn(SINCE, name)) return undefined
  const since = SINCE[name]
  if (since !== undefined && isOlder(release, since)) return undefined
  const [major, minor] = name.slice('pacemaker-'.length).split('.').map(Number)
  return major! * 100 + minor!
}

/** A version as a file names it. */
export const schemaName = (version: Version): string => `pacemaker-${Math.floor(version / 100)}.${version % 100}`
