import * as z from 'zod/mini'
import { type Body, bare, blocks, group, Misfit, many, one, type Value } from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'
import type { DrbdConfig } from '../types.ts'
import { block } from './block.ts'
import { globalSettings } from './global.ts'
import { common, resource } from './resource.ts'
import { blockBody, grammarOf, scopeOf } from './scope.ts'
import { name } from './texts.ts'
import { tokenKind } from './tokens.ts'

const release: Value<string> = {
  expected: 'a release as in 9.1.12',
  read(tree, from, to) {
    if (to - from !== 1) return new Misfit('wrong-arguments', { expected: release.expected, count: to - from })
    const value = wordText(tree, from)
    return tokenKind(tree, from) === 'version' ? value : new Misfit('invalid-value', { value, expected: release.expected })
  },
  write: (value) => [bare(value)],
  schema: () => z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
}

const requirement = (comparison: string, what: string) =>
  one(`require-drbd-module-version-${comparison}`, release, { doc: `Abort unless the loaded DRBD module is ${what}.`, since: '9.7.0' })

const configBody = blockBody(
  {},
  {
    global: block('global', globalSettings, { doc: 'Tool-wide settings; once, before any resource.' }),
    common: block('common', common, { doc: 'Defaults merged into every resource without a template-file; once.' }),
    includes: many('include', name('a path or a pattern'), {
      doc: 'Read files matching a glob, relative to the including file; each real path is read once.',
    }),
    moduleVersion: group({
      eq: requirement('eq', 'of this release'),
      ne: requirement('ne', 'of another release'),
      gt: requirement('gt', 'newer than this release; behaves like ne'),
      ge: requirement('ge', 'of this release or newer; never aborts'),
      lt: requirement('lt', 'older than this release; always aborts'),
      le: requirement('le', 'of this release or older; behaves like eq'),
    }),
    resources: blocks('resource', resource, { doc: 'Replicated resources.' }),
  },
  { skips: true },
)

/** drbd.conf, global_common.conf, or one resource's .res file: drbd.conf(5). */
export const drbdConfig: Body<DrbdConfig> = configBody

/** How the format's files are scanned. */
export const drbdGrammar = grammarOf(scopeOf(configBody))
