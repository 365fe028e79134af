import { ColonTag, children, ROOT, type Tree, wordText } from '../../../syntax/index.ts'
import { cluster } from '../example.ts'
import { headingPlace, mainOf } from '../missing.ts'
import { type Place, partSpan, related } from '../places.ts'
import { type CorosyncDocument, corosyncRule } from '../rule.ts'

export const rule = corosyncRule({
  id: 'corosync/duplicate-link',
  effect: 'altered',
  severity: 'warning',
  summary: 'Two interface sections for one link.',
  reason: 'They are merged into one, and the other link that was meant keeps the defaults. A section without linknumber is link 0.',
  remedy: 'Write the linknumber of each, or merge the two.',
  source: 'corosync.conf(5), linknumber; coroparse.c',
  message: ({ link, written }) =>
    written
      ? `this is link ${link} again: both sections are merged into one`
      : `without linknumber this is link ${link}, as the section above: both are merged into one`,
  examples: [
    {
      bad: cluster({ totem: { interface: [{ linknumber: '0', mcastport: '5410' }, { knet_link_priority: '5' }] } }),
      good: cluster({
        totem: {
          interface: [
            { linknumber: '0', mcastport: '5410' },
            { linknumber: '1', knet_link_priority: '5' },
          ],
        },
      }),
    },
    {
      bad: cluster({
        totem: {
          interface: [
            { linknumber: '1', mcastport: '5410' },
            { linknumber: '1', knet_link_priority: '5' },
          ],
        },
      }),
      good: cluster({ totem: { interface: { linknumber: '1', mcastport: '5410', knet_link_priority: '5' } } }),
    },
  ],
  visit: {
    set(set, context) {
      const main = mainOf(set)
      if (!main) return
      const first = new Map<string, Place>()
      for (const node of interfacesOf(main.tree)) {
        const statement = { document: main, node }
        const { link, place } = numberOf(statement)
        const other = first.get(link)
        if (other)
          context.report(place ?? headingPlace(statement), {
            data: { link, ...(place ? { written: 1 } : {}) },
            related: [related(other, 'the first one')],
          })
        else first.set(link, headingPlace(statement))
      }
    },
  },
})

function* interfacesOf(tree: Tree): Generator<number> {
  for (const totem of sectionsOf(tree, ROOT, 'totem')) yield* sectionsOf(tree, totem, 'interface')
}

function* sectionsOf(tree: Tree, parent: number, name: string): Generator<number> {
  for (const node of children(tree, parent)) {
    if (tree.tag[node] === ColonTag.section && wordText(tree, tree.firstWord[node]!) === name) yield node
  }
}

/** A number from corosync 2 says what was meant; that corosync 3 does not read it is another finding. */
function numberOf({ document, node }: { readonly document: CorosyncDocument; readonly node: number }): {
  readonly link: string
  readonly place?: Place
} {
  const { tree } = document
  let ring: string | undefined
  let link: { readonly link: string; readonly place: Place } | undefined
  for (const child of children(tree, node)) {
    const word = tree.firstWord[child]!
    const key = wordText(tree, word)
    if (key !== 'linknumber' && key !== 'ringnumber') continue
    const value = wordText(tree, word + 1).replace(/^\+?0+(?=\d)/, '')
    if (key === 'ringnumber') ring = value
    else link = { link: value, place: { document, span: partSpan(tree, child, 'value') } }
  }
  return link ?? { link: ring ?? '0' }
}
