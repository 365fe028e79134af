import type { CorosyncEffective } from '../effective/index.ts'
import { cluster } from '../example.ts'
import { entryPlace, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { setting } from '../settings.ts'

/** What corosync counts out and then refuses below this, in milliseconds. */
const LEAST = 30
const KEYWORDS = { token: 'token', tokenRetransmit: 'token_retransmit' } as const

export const rule = corosyncRule({
  id: 'corosync/timers-too-short',
  effect: 'rejected',
  severity: 'error',
  summary: 'Timers that leave too little time for others.',
  reason: 'corosync counts some timers from others and refuses the file where they come out too short. The node cannot start or rejoin.',
  remedy: 'Write a longer token (3000 is the default), or leave the other timers out.',
  source: 'corosync.conf(5), token and consensus; totemconfig.c',
  message: ({ timer, value, least, join }) =>
    join === undefined
      ? `${timer} comes out at ${value} ms, less than ${least}; corosync refuses the file`
      : `consensus comes out at ${value} ms, less than join (${join} ms); corosync refuses the file`,
  examples: [
    { bad: cluster({ totem: { token: '20' } }), good: cluster() },
    { bad: cluster({ totem: { token: '125' } }), good: cluster() },
    { bad: cluster({ totem: { token: '1000', token_retransmits_before_loss_const: '40' } }), good: cluster() },
    { bad: cluster({ totem: { consensus: '40' } }), good: cluster() },
    { bad: cluster({ totem: { join: '4000' } }), good: cluster() },
  ],
  visit: {
    set({ effective }, context) {
      const { totem } = effective
      for (const timer of ['token', 'tokenRetransmit'] as const) {
        if (totem[timer] >= LEAST || isWritten(effective, KEYWORDS[timer])) continue
        const data = { timer: KEYWORDS[timer], value: totem[timer], least: LEAST }
        const [cause, ...others] = written(effective, ['token_retransmits_before_loss_const', 'token', 'token_coefficient'])
        if (!cause) return
        context.report(entryPlace(cause, 'value'), { data, related: others.map((entry) => related(entryPlace(entry), 'counted with')) })
        return
      }
      if (totem.consensus >= totem.join) return
      const [cause, ...others] = written(effective, ['consensus', 'join', 'token'])
      if (!cause) return
      context.report(entryPlace(cause, 'value'), {
        data: { timer: 'consensus', value: totem.consensus, join: totem.join },
        related: others.map((entry) => related(entryPlace(entry), 'compared with')),
      })
    },
  },
})

/** A value of its own that is too small is not counted out, and refused as it is; the least token knows no such check. */
const isWritten = (effective: CorosyncEffective, key: string): boolean =>
  key !== 'token' && Number(setting(effective, `totem.${key}`, 'u32')?.value ?? 0) > 0

const written = (effective: CorosyncEffective, keys: readonly string[]) =>
  keys.flatMap((key) => {
    const entry = setting(effective, `totem.${key}`, 'u32')
    return entry && entry.value !== '0' ? [entry] : []
  })
