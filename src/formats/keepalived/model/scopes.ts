import type { AnyBody, BodyOptions, Field } from '../../../lens/index.ts'
import { type KeepalivedScope, keepalivedScope, NodeFlag, ROOT, type ScopeKeyword, scanKeepalived } from '../../../syntax/index.ts'
import type { Quoted, Split } from './marks.ts'

const LIST = keepalivedScope([], { list: true })
const NAMES = keepalivedScope([], { list: true, each: true })

const scopes = new WeakMap<object, KeepalivedScope>()

/** What the scanner has to know of a block's inside, derived from its lenses. */
export function scopeOf(body: AnyBody): KeepalivedScope {
  let scope = scopes.get(body)
  if (!scope) {
    const fields = Object.values(body.fields).flatMap((field) => [field, ...Object.values(field.parts?.fields ?? {})])
    const keywords = fields.flatMap(keywordsOf)
    scope = keywords.length === 0 ? LIST : keepalivedScope(keywords)
    scopes.set(body, scope)
  }
  return scope
}

function keywordsOf(field: Field<unknown>): ScopeKeyword[] {
  const value = field.value as (Partial<Quoted> & Partial<Split>) | undefined
  return field.hooks.flatMap((hook): ScopeKeyword[] => {
    if (!('keyword' in hook)) return []
    const { keyword } = hook
    if (!hook.block) return [{ keyword, kind: value?.quoted ? 'quoted' : 'plain' }]
    const { body } = field
    if (body) return [{ keyword, kind: 'block', inner: () => scopeOf(body as AnyBody) }]
    return [{ keyword, kind: 'block', inner: () => (value?.each ? NAMES : LIST) }]
  })
}

const isAboutBraces = ({ code }: { readonly code: string }): boolean => code === 'unclosed' || code === 'surplus-brace'

/** Options of a body that keeps statements it does not know, word for word. */
export const keepsUnknown = (body: () => AnyBody): Required<Pick<BodyOptions, 'unknown' | 'keyword'>> => ({
  keyword: true,
  unknown(text) {
    // A backslash at the end of a definition would take the next line along, the head of a block the next brace.
    const tree = scanKeepalived(text.endsWith('\\') ? '' : `${text}\n`, scopeOf(body()))
    const isOpen =
      (tree.nodeCount > 1 && (tree.flags[1]! & (NodeFlag.unclosed | NodeFlag.damaged)) !== 0) || tree.faults.some(isAboutBraces)
    return { tree: isOpen ? scanKeepalived('', scopeOf(body())) : tree, parent: ROOT }
  },
})
