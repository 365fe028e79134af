import { nfsConfRule } from '../rule.ts'

export const rule = nfsConfRule({
  id: 'nfs-conf/wrong-context',
  effect: 'dropped',
  severity: 'warning',
  summary: 'A key or section that is read elsewhere.',
  reason: 'A program asks for each key in one section of one file; in another place the line is read and never used.',
  remedy: 'Move the line to where it is read.',
  source: 'nfs.conf(5), idmapd.conf(5), nfsmount.conf(5)',
  message: ({ what, keyword, section, elsewhere }) =>
    what === 'section'
      ? `[${keyword}] belongs in ${elsewhere}; here nobody reads it`
      : `${keyword} is not read in [${section}] but in ${String(elsewhere)
          .split(', ')
          .map((name) => `[${name}]`)
          .join(', ')}`,
  examples: [
    { bad: '[nfsd]\nmanage-gids = y\n', good: '[mountd]\nmanage-gids = y\n' },
    { bad: '[Translation]\nMethod = nsswitch\n', good: '# Method is set in /etc/idmapd.conf\n' },
  ],
})
