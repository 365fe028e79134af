import { plain } from '../effective-instance.ts'
import { instance } from '../example.ts'
import type { Route } from '../model/route.ts'
import { tell } from '../places.ts'
import { type RouteList, routeLists } from '../routes.ts'
import { keepalivedRule } from '../rule.ts'

/** Routes that keepalived cannot watch: it does so by their interface. */
function untracked(list: RouteList['routes']): number[] {
  return list.flatMap((written, index) => {
    const route = plain<Route>(written)
    const hasInterface = route?.dev !== undefined || route?.nexthops?.some(({ dev }) => dev !== undefined)
    return !route || hasInterface || route.noTrack ? [] : [index]
  })
}

export const rule = keepalivedRule({
  id: 'keepalived/untracked-route',
  effect: 'dropped',
  severity: 'info',
  summary: 'A route without an interface.',
  reason:
    'keepalived watches routes by their interface: when the kernel or somebody else removes this one, nothing happens, and keepalived -t complains.',
  remedy: 'Write dev and the interface, or no_track where nobody needs to watch.',
  source: 'run: cannot track route with no interface specified, not tracking',
  message: () => 'without dev keepalived does not notice when this route is removed',
  examples: [
    {
      bad: instance('virtual_routes {\n    198.51.100.0/24 via 192.0.2.1\n}'),
      good: instance('virtual_routes {\n    198.51.100.0/24 via 192.0.2.1 dev eth0\n}'),
    },
  ],
  visit: {
    view(view, context) {
      for (const { owner, field, routes } of routeLists(view))
        for (const index of untracked(routes)) tell(context, view.placeOf(owner, field, index))
    },
  },
})
