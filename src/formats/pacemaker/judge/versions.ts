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

/** Names that a file may give its schema by. */
export const schemaNames: readonly string[] = Object.keys(SINCE)

const LATEST = 400
const UNSTABLE = 'pacemaker-next'

/** The schema that a file names: its version, `any` where the first that fits is taken, `none` where nothing is checked. */
export function schemaOf(name: string | undefined, target: Target | undefined): Version | 'any' | 'none' | undefined {
  const release = target?.pacemaker
  const isThird = release !== undefined && !isOlder(release, '3.0.0')
  if (name === undefined) return isThird ? undefined : 'any'
  if (name === 'none') return isThird ? undefined : 'none'
  if (name === UNSTABLE) return LATEST - 1
  if (!Object.hasOwn(SINCE, name)) return undefined
  const since = SINCE[name]
  if (since !== undefined && isOlder(release, since)) return undefined
  const [major, minor] = name.slice('pacemaker-'.length).split('.').map(Number)
  return major! * 100 + minor!
}

/** A version as a file names it. */
export const schemaName = (version: Version): string => `pacemaker-${Math.floor(version / 100)}.${version % 100}`

/** Versions to try one after the other where a file names none. */
export const allVersions: readonly Version[] = schemaNames.map((name) => schemaOf(name, undefined) as Version)
