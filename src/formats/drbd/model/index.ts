import * as z from 'zod/mini'
import { type Body, bare, blocks, family, type KeywordFamily, Misfit, many, type Value } from '../../../lens/index.ts'
import { wordText } from '../../../syntax/index.ts'
import type { DrbdConfig } from '../types.ts'
import { block } from './block.ts'
import { globalSettings } from './global.ts'
import { common, resource } from './resource.ts'
import { blockBody, grammarOf, scopeOf } from './scope.ts'
import { name } from './texts.ts'
import { tokenKind } from './tokens.ts'

const PREFIX = 'require-drbd-module-version-'

const requirements: KeywordFamily = {
  pattern: /^require-drbd-module-version-(?:eq|ne|gt|ge|lt|le)$/,
  shown: `${PREFIX}OP`,
  nameOf: (keyword) => keyword.slice(PREFIX.length),
  keywordOf: (name) => PREFIX + name,
}

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

const configBody = blockBody(
  {},
  {
    global: block('global', globalSettings, { doc: 'Tool-wide settings; once, before any resource.' }),
    common: block('common', common, { doc: 'Defaults merged into every resource without a template-file; once.' }),
    includes: many('include', name('a path or a pattern'), {
      doc: 'Read files matching a glob, relative to the including file; each real path is read once.',
    }),
    moduleRequirements: family(requirements, release, {
      doc: 'Abort unless the loaded DRBD module version compares as stated; only eq and ne do.',
      since: '9.7.0',
    }),
    resources: blocks('resource', resource, { doc: 'Replicated resources.' }),
  },
  { skips: true },
)

/** drbd.conf, global_common.conf, or one resource's .res file: drbd.conf(5). */
export const drbdConfig: Body<DrbdConfig> = configBody

/** How the format's files are scanned. */
export const drbdGrammar = grammarOf(scopeOf(configBody))
