import { type Body, one, oneOf } from '../../../lens/index.ts'
import type { GlobalSettings } from '../types.ts'
import { present } from './flag.ts'
import { integer } from './numbers.ts'
import { blockBody } from './scope.ts'
import { unquoted } from './texts.ts'

const globalBody = blockBody(
  {},
  {
    usageCount: one('usage-count', unquoted(oneOf(['yes', 'no', 'ask'])), {
      doc: 'Take part in the online usage counter.',
      default: 'ask',
    }),
    minorCount: one('minor-count', integer(1, 255, 'a number of devices'), { doc: 'Minor number hint for module loading (obsolete).' }),
    dialogRefresh: one('dialog-refresh', integer(0, 600, 'seconds'), {
      doc: 'Seconds between refreshes of the boot-time wait dialog, 0 = no countdown.',
      default: 1,
    }),
    disableIpVerification: one('disable-ip-verification', present, {
      doc: 'Do not check that the configured address exists on this host.',
    }),
    udevAlwaysUseVnr: one('udev-always-use-vnr', present, { doc: 'Always add the volume number to udev symlinks.' }),
    cmdTimeoutShort: one('cmd-timeout-short', integer(0, 900, 'seconds'), {
      doc: 'Timeout in seconds for short backend commands.',
      default: 5,
    }),
    cmdTimeoutMedium: one('cmd-timeout-medium', integer(0, 900, 'seconds'), {
      doc: 'Timeout in seconds for medium backend commands.',
      default: 600,
    }),
    cmdTimeoutLong: one('cmd-timeout-long', integer(0, 900, 'seconds'), {
      doc: 'Timeout in seconds for long backend commands.',
      default: 0,
    }),
  },
)

/** global{}: settings of the tools themselves. */
export const globalSettings: Body<GlobalSettings> = globalBody
