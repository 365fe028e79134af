/** A server of a failover pair as it should be: what examples for clusters start from. */
const HA_SERVER: readonly (readonly [section: string, settings: readonly string[]])[] = [
  ['nfsd', ['threads = 32', 'scope = nfs-ha', 'grace-time = 45', 'lease-time = 45', 'vers4.0 = n']],
  ['mountd', ['manage-gids = y', 'port = 20048']],
  ['statd', ['port = 32765', 'outgoing-port = 32766', 'name = nfs-ha.example', 'state-directory-path = /srv/ha/statd']],
  ['lockd', ['port = 32768', 'udp-port = 32768']],
  ['sm-notify', ['outgoing-addr = 192.0.2.50']],
  ['nfsdcld', ['storagedir = /srv/ha/nfsdcld']],
]

/** The clean server with some settings written differently; undefined leaves one out. */
export function haServer(changes: Readonly<Record<string, string | undefined>> = {}): string {
  const left = new Set(Object.keys(changes))
  const sections = HA_SERVER.map(([section, settings]) => {
    const lines = settings.flatMap((line) => {
      const mark = `${section} ${line.slice(0, line.indexOf(' '))}`
      if (!left.delete(mark)) return [line]
      return changes[mark] === undefined ? [] : [`${line.slice(0, line.indexOf(' '))} = ${changes[mark]}`]
    })
    for (const mark of [...left]) {
      if (!mark.startsWith(`${section} `)) continue
      left.delete(mark)
      lines.push(`${mark.slice(section.length + 1)} = ${changes[mark]}`)
    }
    return `[${section}]\n${lines.map((line) => `${line}\n`).join('')}`
  })
  return sections.join('\n')
}
