import type { FencingLevel } from '../types.ts'
import type { ClusterOptions } from './options.ts'
import type { EffectivePrimitive } from './resources.ts'
import { booleanOf, durationOf } from './values.ts'

/** How the nodes of a device are known. */
export type HostCheck = 'static-list' | 'dynamic-list' | 'status' | 'none'

export interface FenceDevice {
  readonly primitive: EffectivePrimitive
  readonly check: HostCheck
  /** Nodes named by its list and map; undefined where the device is asked, or fences every node. */
  readonly hosts: readonly string[] | undefined
}

export interface EffectiveFencing {
  /** Whether nodes are fenced at all. */
  readonly enabled: boolean
  /** Nodes that have a watchdog count as fenced by themselves after a while. */
  readonly watchdog: boolean
  readonly devices: readonly FenceDevice[]
  readonly levels: readonly FencingLevel[]
}

const CHECKS: readonly string[] = ['static-list', 'dynamic-list', 'status', 'none']

export function fencingOf(
  options: ClusterOptions,
  primitives: readonly EffectivePrimitive[],
  levels: readonly FencingLevel[],
): EffectiveFencing {
  const watchdogTimeout = durationOf(options.get('stonith-watchdog-timeout')?.value) ?? 0
  return {
    enabled: booleanOf(options.get('stonith-enabled')?.value) ?? true,
    watchdog: watchdogTimeout !== 0 && booleanOf(options.get('have-watchdog')?.value) === true,
    devices: primitives.filter(({ class: standard }) => standard === 'stonith').map(deviceOf),
    levels,
  }
}

function deviceOf(primitive: EffectivePrimitive): FenceDevice {
  const { params } = primitive
  const list = params.get('pcmk_host_list')?.value
  const map = params.get('pcmk_host_map')?.value
  const written = params.get('pcmk_host_check')?.value
  const isStatic = list !== undefined || map !== undefined
  const check = written !== undefined && CHECKS.includes(written) ? (written as HostCheck) : isStatic ? 'static-list' : 'dynamic-list'
  const named = [...hostList(list ?? ''), ...hostMap(map ?? '')]
  return { primitive, check, hosts: check === 'static-list' ? [...new Set(named)] : undefined }
}

/** Nodes of a list as the fencer separates them. */
const hostList = (list: string): string[] => list.split(/[\s,;]+/).filter((name) => name !== '')

/** Nodes of a map, `alpha:1;beta:2,3`, without what the device calls them. */
const hostMap = (map: string): string[] =>
  map
    .split(/[\s;]+/)
    .map((pair) => pair.replace(/[:=].*$/s, ''))
    .filter((name) => name !== '')

/** Whether a device may fence a node, as far as the file tells. */
export const fences = ({ hosts }: FenceDevice, node: string): boolean => hosts === undefined || hosts.includes(node)
