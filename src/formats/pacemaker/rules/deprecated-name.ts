import { clusterOption } from '../catalogue/cluster-options.ts'
import { metaAttribute } from '../catalogue/meta-attributes.ts'
import type { EffectiveCib } from '../effective/index.ts'
import { changed, clean } from '../example.ts'
import { namePlace, type Place, placeOf, tagOf, valuePlace, writeValue } from '../places.ts'
import { pacemakerRule } from '../rule.ts'

const FIRST_SET = "<cluster_property_set id='cib-bootstrap-options'>"
const POLICY = "name='no-quorum-policy' value='stop'"
const ROLES: Readonly<Record<string, string>> = { Master: 'Promoted', Slave: 'Unpromoted' }

export const rule = pacemakerRule({
  id: 'pacemaker/deprecated-name',
  effect: 'advice',
  severity: 'warning',
  summary: 'A name of an older Pacemaker.',
  reason: 'It still works, and Pacemaker 3 complains of it at every check; a release to come will not know it.',
  remedy: 'Write the new name.',
  source: 'crm_verify of Pacemaker 3; Pacemaker 2.1 and 3.0 changes',
  message: ({ old, now }) => `${old} is an old name${now ? `: write ${now}` : ''}`,
  examples: [
    { bad: changed(["with-rsc-role='Promoted'", "with-rsc-role='Master'"]), good: clean },
    { bad: changed(["role='Promoted'/>\n            <op", "role='Master'/>\n            <op"]), good: clean },
    { bad: changed(["name='clone-max' value='2'", "name='master-max' value='1'"]), good: clean },
    {
      bad: changed([POLICY, "name='no-quorum-policy' value='suicide'"]),
      good: changed([POLICY, "name='no-quorum-policy' value='suicide'"]).replace('suicide', 'stop'),
      target: { pacemaker: '3.0.3' },
    },
    {
      bad: changed([FIRST_SET, `${FIRST_SET}\n        <nvpair id='o-n' name='stonith-timeout' value='120s'/>`]),
      good: changed([FIRST_SET, `${FIRST_SET}\n        <nvpair id='o-n' name='fencing-timeout' value='120s'/>`]),
      target: { pacemaker: '3.0.3' },
    },
  ],
  visit: {
    cib(cib, context) {
      const tell = (place: Place, old: string, now?: string): void =>
        context.report(place, { data: { old, ...(now ? { now } : {}) }, ...(now ? writeValue(place, now) : {}) })
      checkRoles(cib, tell)
      for (const setting of cib.writtenOptions.values()) {
        const known = clusterOption(setting.name)
        if (cib.generation === 3 && known?.newName && setting.name === known.name)
          tell(namePlace(cib, setting), setting.name, known.newName)
        if (cib.generation === 3 && known?.name === 'no-quorum-policy' && setting.value === 'suicide')
          tell(valuePlace(cib, setting), 'suicide', 'fence')
      }
      const seen = new Set<object>()
      for (const resource of cib.resources) {
        if (resource.kind !== 'clone') continue
        const tag = tagOf(cib, resource.clone)
        if (tag.document.text.slice(tag.span.start, tag.span.end) === 'master') tell(tag, 'the element master')
        for (const setting of resource.meta.values()) {
          const known = metaAttribute(setting.name)
          if (!known?.oldName || known.oldName !== setting.name || seen.has(setting.nvpair)) continue
          seen.add(setting.nvpair)
          tell(namePlace(cib, setting), setting.name, known.name)
        }
      }
    },
  },
})

/** Roles know their new names from schema 3.7 on. */
function checkRoles(cib: EffectiveCib, tell: (place: Place, old: string, now: string) => void): void {
  const [major = 0, minor = 0] = (/^pacemaker-(\d+)\.(\d+)$/.exec(cib.cib.validateWith ?? '') ?? []).slice(1).map(Number)
  if (major < 3 || (major === 3 && minor < 7)) return
  const check = (object: object, field: string): void => {
    const place = placeOf(cib, object, field, 'value')
    const written = place.document.text.slice(place.span.start, place.span.end)
    const now = ROLES[written]
    if (now) tell(place, written, now)
  }
  for (const { ops } of cib.primitives) for (const { op } of ops) if (op.role !== undefined) check(op, 'role')
  for (const { constraint } of cib.colocations) {
    if (constraint.rscRole !== undefined) check(constraint, 'rscRole')
    if (constraint.withRscRole !== undefined) check(constraint, 'withRscRole')
  }
}
