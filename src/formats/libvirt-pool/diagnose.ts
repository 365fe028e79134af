import { contextOf, type Diagnosis, type Scene } from '../../document/index.ts'
import { catalogue, explainUnknown, type Keyword, type Problem } from '../../lens/index.ts'
import { nodeSpan } from '../../syntax/index.ts'
import { judge, REFUSED } from './define.ts'
import { libvirtPoolFile } from './model/index.ts'

let keywords: readonly Keyword[] | undefined

/** Well-formed, and yet worth a word. */
const REMARKS: Readonly<Record<string, string>> = {
  doctype: 'doctype-or-encoding',
  encoding: 'doctype-or-encoding',
  'entity-not-followed': 'doctype-or-encoding',
  nul: 'stray-text',
}

/** What the lenses find, and the rule it is. What libvirt's own parser refuses is found by `judge`, in its terms. */
const READING: Readonly<Record<string, string | undefined>> = {
  'unknown-shape': undefined,
  duplicate: 'duplicate',
  'stray-text': 'stray-text',
  missing: 'outside-schema',
  'invalid-value': 'outside-schema',
  'wrong-arguments': 'outside-schema',
}

export function diagnose(problem: Problem, scene: Scene): Diagnosis | undefined {
  const { code, data } = problem
  if (code === 'unknown-keyword') return unknown(problem, scene)
  if (code.startsWith(REFUSED)) return { rule: `libvirt-pool/${code.slice(REFUSED.length)}` }
  if (code in REMARKS) return { rule: `libvirt-pool/${REMARKS[code]}`, data: { problem: code } }
  if (!(code in READING)) return { rule: 'libvirt-pool/syntax', data: { problem: code } }
  const rule = READING[code]
  const keyword = String(data?.keyword ?? '').replace(/^@/, '')
  // An attribute that stands twice is a fault of the XML.
  return rule === undefined || (code === 'duplicate' && keyword !== data?.keyword)
    ? undefined
    : { rule: `libvirt-pool/${rule}`, data: { keyword } }
}

export const inspect = ({ tree }: Scene, report: (problem: Problem) => void): void => judge(tree, report)

function unknown(problem: Problem, { tree }: Scene): Diagnosis | undefined {
  const node = problem.node!
  const context = contextOf(tree, node)
  if (context.length === 0) return undefined
  keywords ??= catalogue(libvirtPoolFile)
  const word = String(problem.data?.keyword ?? '')
  const plain = word.replace(/^\{\}(?:.*:)?/, '')
  if (/^(?:mount_opts|config_opts)$/.test(plain) || /^(?:fs:mount_opts|rbd:config_opts)$/.test(word)) {
    return {
      rule: 'libvirt-pool/options-not-in-namespace',
      data: { keyword: plain.replace(/^.*:/, ''), problem: /^(?:fs|rbd):/.test(word) ? 'type' : 'namespace' },
      span: nodeSpan(tree, node),
    }
  }
  const found = explainUnknown(keywords, context, word)
  const what = word.startsWith('@') ? 'attribute' : 'element'
  const data = { what, keyword: word.replace(/^@|^\{\}/, ''), inside: context.at(-1)!.replace(/^\{\}/, '') }
  if (keywords.some((row) => row.keyword === word && row.context.join(' ') === context.join(' '))) {
    return { rule: 'libvirt-pool/wrong-context', data: { ...data, elsewhere: 'pools of other types' } }
  }
  if (found.kind === 'elsewhere')
    return { rule: 'libvirt-pool/wrong-context', data: { ...data, elsewhere: found.context.replaceAll('pool ', '') } }
  return {
    rule: 'libvirt-pool/unknown-keyword',
    data: { ...data, ...(found.nearest === undefined ? {} : { nearest: found.nearest.replace(/^@/, '') }) },
  }
}
