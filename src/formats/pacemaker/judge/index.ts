import type { Target } from '../../../document/index.ts'
import type { Problem } from '../../../lens/index.ts'
import { children, type Fault, ROOT, type Tree, XmlTag, xmlAttribute, xmlName, xmlNameSpan } from '../../../syntax/index.ts'
import { type Report, SchemaCheck } from './check.ts'
import { checkMeaning } from './meaning.ts'
import { cibRule, type Version } from './schema.ts'
import { schemaOf } from './versions.ts'

/** Tells what Pacemaker refuses from what the lenses could not read. */
export const REFUSED = 'refused: '

/** Well-formed, and yet worth a word. */
export const isRemark = (code: string): boolean => code === 'doctype' || code === 'entity-not-followed'

/** A fault for which the document is no XML. */
export const breaks = ({ code }: Fault): boolean => !isRemark(code) && code !== 'encoding'

/** Everything for which crm_verify refuses a CIB before it looks at what the cluster would do with it. */
export function judge(tree: Tree, target: Target | undefined, tell: (problem: Problem) => void): void {
  // Of a broken document nothing is loaded.
  if (tree.faults.some(breaks)) return
  const report: Report = (problem) => tell({ ...problem, code: REFUSED + problem.code })
  const root = [...children(tree, ROOT)].find((node) => tree.tag[node] === XmlTag.element)
  if (root === undefined) return
  if (xmlName(tree, root) !== 'cib') {
    report({ code: 'not-a-cib', ...xmlNameSpan(tree, root), data: { name: xmlName(tree, root) }, node: root })
    return
  }
  const written = xmlAttribute(tree, root, 'validate-with')
  const schema = schemaOf(written?.value, target)
  if (schema === undefined) {
    report({ code: 'unknown-schema', ...(written?.span ?? xmlNameSpan(tree, root)), data: { schema: written?.value ?? '' }, node: root })
    return
  }
  if (schema !== 'none' && !fits(tree, root, schema, report)) return
  checkMeaning(tree, root, report)
}

function fits(tree: Tree, root: number, version: Version, report: Report): boolean {
  let isFine = true
  const check = new SchemaCheck(tree, version, (problem) => {
    isFine = false
    report(problem)
  })
  check.run(root, cibRule)
  return isFine
}
