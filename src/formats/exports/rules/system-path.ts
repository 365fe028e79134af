import { exportsRule } from '../rule.ts'

/** Directories that belong to the system of the server itself. */
const SYSTEM = new Set(['/', '/bin', '/boot', '/dev', '/etc', '/lib', '/lib64', '/proc', '/root', '/run', '/sbin', '/sys', '/usr', '/var'])

export const rule = exportsRule({
  id: 'exports/system-path',
  effect: 'unsafe',
  severity: 'warning',
  summary: 'A directory of the server’s own system is exported for writing.',
  reason: 'A client that may write there can change programs, accounts and settings of the server, and with them take it over.',
  remedy: 'Export a directory that holds nothing but data.',
  source: 'Filesystem Hierarchy Standard',
  message: ({ path }) =>
    path === '/home'
      ? 'clients may write to the homes of all users'
      : `clients may write to ${path}, which belongs to the server’s own system`,
  examples: [
    { bad: '/etc 10.0.0.10(rw)\n', good: '/etc 10.0.0.10(ro)\n' },
    {
      bad: '/home 10.0.0.10(rw,sync,no_subtree_check)\n',
      good: '/home/projects 10.0.0.10(rw,sync,no_subtree_check)\n',
      profile: 'hardened',
    },
  ],
  visit: {
    set({ effective }, context) {
      for (const [path, subjects] of effective.byPath) {
        // Homes are data, and exporting them all is common: worth knowing only to whom asks for more.
        const isHome = path === '/home' && context.in('hardened')
        const subject = isHome || SYSTEM.has(path) ? subjects.find(({ flavors }) => !flavors.every(({ readOnly }) => readOnly)) : undefined
        if (!subject) continue
        context.report(
          { document: subject.document, span: subject.document.spanOf(subject.entry, 'path') },
          { data: { path }, ...(isHome ? { severity: 'info' as const } : {}) },
        )
      }
    },
  },
})
