import type { KeepalivedConf, VrrpInstance } from './types.ts'
import type { KeepalivedView } from './view.ts'

/** A list of routes, and the block that it belongs to. */
export interface RouteList {
  readonly owner: KeepalivedConf | VrrpInstance
  readonly field: 'staticRoutes' | 'virtualRoutes'
  readonly routes: VrrpInstance['virtualRoutes']
}

/** Every list of routes: those of the host, and those that move. */
export const routeLists = ({ conf }: KeepalivedView): RouteList[] => [
  { owner: conf, field: 'staticRoutes', routes: conf.staticRoutes },
  ...conf.vrrpInstances.map((owner) => ({ owner, field: 'virtualRoutes' as const, routes: owner.virtualRoutes })),
]
