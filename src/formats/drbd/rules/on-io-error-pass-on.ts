import { exampleResource } from '../example.ts'
import { optionAt } from '../in-force.ts'
import { drbdRule } from '../rule.ts'

export const rule = drbdRule({
  id: 'drbd/on-io-error-pass-on',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A failing disk is kept in use.',
  reason:
    'The error goes up to the file system, which remounts read-only or fails, although the peer has a good copy; on the standby errors only mark blocks as bad.',
  remedy: 'Use `on-io-error detach`: the host goes on with the peer’s disk.',
  source: 'drbd.conf(5), disk/on-io-error; DRBD User’s Guide, "Configuring I/O error handling strategies"',
  message: () => 'on-io-error pass_on keeps a failing disk in use and hands its errors to the file system',
  examples: [
    { bad: exampleResource({ disk: { 'on-io-error': 'pass_on' } }), good: exampleResource({ disk: { 'on-io-error': 'detach' } }) },
  ],
  visit: {
    volume({ volume }, context) {
      if (volume.isDiskless || volume.diskOptions.onIoError !== 'pass_on') return
      const place = optionAt(context, volume.diskOptions, 'onIoError')
      if (place) context.report(place)
    },
  },
})
