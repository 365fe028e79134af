import type { Body } from '../../../lens/index.ts'
import type { Handlers } from '../types.ts'
import { option } from './option.ts'
import { swallowedFields } from './retired-options.ts'
import { blockBody } from './scope.ts'
import { text } from './texts.ts'

const handlerFields = {
  priOnInconDegr: option('pri-on-incon-degr', text('a command'), { doc: 'Run on a degraded primary without good data.' }),
  priLostAfterSb: option('pri-lost-after-sb', text('a command'), { doc: 'Run on a primary that lost automatic split-brain resolution.' }),
  priLost: option('pri-lost', text('a command'), { doc: 'Run on a primary that should become sync target.' }),
  initialSplitBrain: option('initial-split-brain', text('a command'), {
    doc: 'Run whenever split brain is detected, even if it will be resolved automatically.',
  }),
  splitBrain: option('split-brain', text('a command'), { doc: 'Run when split brain needs manual resolution.' }),
  outdatePeer: option('outdate-peer', text('a command'), {
    doc: 'Former name of fence-peer; DRBD 9 tools accept it but never run it.',
    deprecated: '8.3: use fence-peer; in DRBD 9 tools it is parsed but never executed',
  }),
  fencePeer: option('fence-peer', text('a command'), { doc: 'Run by a primary that lost its peer when fencing is enabled.' }),
  unfencePeer: option('unfence-peer', text('a command'), { doc: 'Run when the peer is up to date again, to lift the fence.' }),
  localIoError: option('local-io-error', text('a command'), {
    doc: 'Run on a backing device error when on-io-error is call-local-io-error.',
  }),
  beforeResyncTarget: option('before-resync-target', text('a command'), { doc: 'Run on the sync target before a resync starts.' }),
  afterResyncTarget: option('after-resync-target', text('a command'), { doc: 'Run on the sync target after a resync ends.' }),
  beforeResyncSource: option('before-resync-source', text('a command'), { doc: 'Run on the sync source before a resync starts.' }),
  outOfSync: option('out-of-sync', text('a command'), { doc: 'Run after online verify found differences.' }),
  quorumLost: option('quorum-lost', text('a command'), { doc: 'Run on a primary that lost quorum.', since: '8.9.11' }),
  disconnected: option('disconnected', text('a command'), { doc: 'Run when a connection went down.', since: '9.14.0' }),
  ...swallowedFields,
}

const handlersBody = blockBody({}, handlerFields, { kind: 'options' })

/** handlers{}: commands that run when something happens; each goes through a shell. */
export const handlers: Body<Handlers> = handlersBody
