import { contextOf, type Diagnosis, type Scene } from '../../document/index.ts'
import { catalogue, explainUnknown, type Keyword, type Problem } from '../../lens/index.ts'
import { IniTag, type Tree, wordText } from '../../syntax/index.ts'
import { lineEnd, lowerAscii, type TextEdit } from '../../text/index.ts'
import { isKnownSection, keySpan, knownKey, valueSpan } from './entries.ts'
import { nfsConf } from './model/index.ts'

let keywords: readonly Keyword[] | undefined

/** Names of scanner and lens problems where they are not the rule's own. */
const RULES: Readonly<Record<string, string>> = {
  'missing-key': 'not-an-assignment',
  'text-after-quote': 'ignored',
  'wrong-arguments': 'invalid-value',
  'byte-order-mark': 'syntax',
  nul: 'syntax',
}

/** What rules with a visit of their own say better, with all files at hand. */
const LEFT_TO_RULES: readonly string[] = ['duplicate', 'label', 'undefined-variable', 'include-problem']

/** Misspellings that nfs.conf(5) itself spread. */
const MISSPELLED: Readonly<Record<string, string>> = { 'mountd cache-use-upaddr': 'cache-use-ipaddr', 'nfsrahead nfsv4': 'nfs4' }

/** Sections of other files that are read by the same parser. */
const OTHER_FILES: Readonly<Record<string, string>> = {
  mapping: '/etc/idmapd.conf',
  translation: '/etc/idmapd.conf',
  static: '/etc/idmapd.conf',
  umich_schema: '/etc/idmapd.conf',
  nfsmount_global_options: '/etc/nfsmount.conf',
  server: '/etc/nfsmount.conf',
  mountpoint: '/etc/nfsmount.conf',
}

export function diagnose(problem: Problem, scene: Scene): Diagnosis | undefined {
  if (LEFT_TO_RULES.includes(problem.code)) return undefined
  const rule = `nfs-conf/${RULES[problem.code] ?? problem.code}`
  const { tree } = scene
  const { text } = tree
  switch (problem.code) {
    case 'unknown-keyword':
      return unknown(problem, tree)
    case 'invalid-value':
      return invalid(problem, tree)
    case 'no-final-newline': {
      const edits = [endOfText(text)]
      return { rule, data: { what: 'line' }, fix: { title: 'end the line', edits, safe: true } }
    }
    case 'unterminated-comment': {
      const edits = [endOfText(text)]
      return {
        rule: 'nfs-conf/no-final-newline',
        severity: 'info',
        data: { what: 'comment' },
        fix: { title: 'end the line', edits, safe: true },
      }
    }
    case 'unclosed-header': {
      const isLast = text.indexOf('\n', problem.end) === -1
      const endOfLine = isLast ? [endOfText(text)] : []
      return {
        rule: 'nfs-conf/bad-section-header',
        data: { problem: problem.code, header: text.slice(problem.start, problem.end) },
        fix: {
          title: 'close the bracket',
          edits: [{ start: problem.end, end: problem.end, text: ']' }, ...endOfLine],
          safe: isKnownSection(text.slice(problem.start + 1, problem.end).trim()),
        },
      }
    }
    case 'unclosed-argument':
      return { rule: 'nfs-conf/bad-section-header', data: { problem: problem.code, header: text.slice(problem.start, problem.end) } }
    case 'text-after-header':
      return afterHeader(problem, tree)
    case 'comment-continuation':
      return { rule, fix: { title: 'take the backslash out', edits: [{ start: problem.start, end: problem.end, text: '' }], safe: true } }
    case 'not-an-assignment':
    case 'missing-key':
      return { rule, data: { problem: problem.code, text: text.slice(problem.start, problem.end) } }
    case 'byte-order-mark':
      return {
        rule,
        data: { problem: problem.code },
        fix: { title: 'take the mark out', edits: [{ start: 0, end: 1, text: '' }], safe: true },
      }
    case 'nul':
      return { rule, data: { problem: problem.code } }
    case 'text-after-quote':
      return { rule, data: { text: text.slice(problem.start, problem.end) } }
    default:
      return { rule }
  }
}

/** Ends the last line. A backslash at its end joins one line feed more; a carriage return behind = would be a value. */
function endOfText(text: string): TextEdit {
  const eol = /=[ \t]*$/.test(text) ? '\n' : lineEnd(text)
  return { start: text.length, end: text.length, text: eol === '\n' && text.endsWith('\\') ? eol + eol : eol }
}

function afterHeader({ start, end }: Problem, { text }: Tree): Diagnosis {
  const rest = text.slice(start, end)
  const isSetting = rest.includes('=')
  const edit = isSetting
    ? { title: 'put it on a line of its own', edits: [{ start: text.slice(0, start).trimEnd().length, end: start, text: lineEnd(text) }] }
    : { title: 'make it a comment', edits: [{ start, end: start, text: '# ' }] }
  return {
    rule: 'nfs-conf/text-after-header',
    data: { text: rest, what: isSetting ? 'setting' : 'text' },
    ...(isSetting ? {} : { severity: 'warning' }),
    fix: { ...edit, safe: true },
  }
}

/** A value that its daemon reads as something else: what it takes instead. */
function invalid({ node, data }: Problem, tree: Tree): Diagnosis {
  const key = wordText(tree, tree.firstWord[node!]!)
  const section = contextOf(tree, node!)[0] ?? ''
  const found = knownKey(section, key)
  const text = wordText(tree, tree.firstWord[node!]! + 1)
  const taken = found?.value.taken(text)
  const used = taken ?? found?.keyword.default
  const isBlank = found !== undefined && hostKeys.includes(found.keyword.keyword)
  return {
    rule: 'nfs-conf/invalid-value',
    data: {
      used: used === undefined ? '' : shown(used),
      how:
        taken !== undefined
          ? isBlank
            ? 'and finds no machine for a name with a blank'
            : ''
          : used !== undefined
            ? 'its default'
            : (found?.keyword.defaultDoc ?? 'its default'),
      value: String(data?.value ?? ''),
    },
    ...(found?.keyword.keyword === 'debug' || isMeant(text, found?.value.expected ?? '') ? { severity: 'warning' } : {}),
    ...(isBlank ? { fix: { title: 'write commas', edits: [{ ...valueSpan(tree, node!), text: itemsApart(text) }], safe: false } } : {}),
  }
}

/** Lists that commas part, and people part with blanks. */
const hostKeys: readonly string[] = ['host']

const itemsApart = (list: string): string =>
  list
    .split(/[\s,]+/)
    .filter((item) => item !== '')
    .join(',')

/** `90s` where seconds are due: the program drops the unit, and takes what is meant. */
function isMeant(text: string, expected: string): boolean {
  const unit = /^\d+[ \t]*([a-z]+)$/i.exec(text)?.[1]
  return unit !== undefined && UNITS.some((unitOf) => expected.startsWith(unitOf) && unitOf.startsWith(lowerAscii(unit)))
}

const UNITS = ['seconds', 'minutes']

const shown = (value: unknown): string =>
  typeof value === 'boolean' ? (value ? 'y' : 'n') : Array.isArray(value) ? value.join(',') : String(value)

function unknown({ node, data }: Problem, tree: Tree): Diagnosis {
  keywords ??= catalogue(nfsConf)
  const word = String(data?.keyword ?? '')
  return tree.tag[node!] === IniTag.section ? unknownSection(word, tree, node!) : unknownKey(word, tree, node!, keywords)
}

function unknownSection(word: string, tree: Tree, node: number): Diagnosis {
  if (word.startsWith('[') && isKnownSection(word.slice(1))) {
    const { end } = keySpan(tree, node)
    const start = tree.start[node]!
    const doubled = tree.text.startsWith(']]', end)
    const edits = [{ start, end: start + 1, text: '' }, ...(doubled ? [{ start: end, end: end + 1, text: '' }] : [])]
    return {
      rule: 'nfs-conf/bad-section-header',
      data: { problem: 'doubled-bracket', header: `[${word}]` },
      span: { start, end: end + (doubled ? 2 : 1) },
      fix: { title: 'write one bracket', edits, safe: true },
    }
  }
  const [name, ...rest] = word.split(/[ \t]+/)
  if (rest.length > 0 && isKnownSection(name!)) {
    return { rule: 'nfs-conf/bad-section-header', data: { problem: 'unquoted-argument', header: `[${word}]`, name: name! } }
  }
  const file = OTHER_FILES[lowerAscii(word)]
  if (file) return { rule: 'nfs-conf/wrong-context', data: { what: 'section', section: '', elsewhere: file } }
  const near = explainUnknown(
    keywords!.filter(({ block }) => block),
    [],
    word,
  )
  const nearest = near.kind === 'unknown' ? near.nearest : undefined
  return { rule: 'nfs-conf/unknown-keyword', data: { what: 'section', section: '', ...(nearest === undefined ? {} : { nearest }) } }
}

function unknownKey(word: string, tree: Tree, node: number, all: readonly Keyword[]): Diagnosis {
  const section = lowerAscii(contextOf(tree, node)[0] ?? '')
  const what = { what: 'key', section }
  const right = MISSPELLED[`${section} ${lowerAscii(word)}`]
  if (right !== undefined) {
    const fix = { title: `write ${right}`, edits: [{ ...keySpan(tree, node), text: right }], safe: true }
    return { rule: 'nfs-conf/unknown-keyword', data: { ...what, nearest: right }, fix }
  }
  if (section === 'nfsd' && /^vers4\.\d+$/i.test(word)) return { rule: 'nfs-conf/unknown-keyword', data: { what: 'minor', section } }
  const found = explainUnknown(all, [section], word)
  if (found.kind === 'elsewhere') return { rule: 'nfs-conf/wrong-context', data: { ...what, elsewhere: found.context } }
  return { rule: 'nfs-conf/unknown-keyword', data: { ...what, ...(found.nearest === undefined ? {} : { nearest: found.nearest }) } }
}
