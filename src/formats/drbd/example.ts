/** A value, several statements' text, or undefined to leave an option of the clean resource out. */
type Options = Readonly<Record<string, string | undefined>>

/** What differs from the clean resource. */
export interface ExampleChanges {
  readonly net?: Options
  readonly disk?: Options
  readonly options?: Options
  readonly handlers?: Options
  readonly startup?: Options
  /** Instead of volume 0. */
  readonly volumes?: string
  /** Instead of the hosts alpha and beta. */
  readonly hosts?: string
  /** Further statements of the resource. */
  readonly more?: string
  readonly name?: string
}

/** The volume of the clean resource. */
export const VOLUME = 'volume 0 { device minor 1; disk "/dev/vg0/r0"; meta-disk internal; }'

/** A host of the clean resource. */
export const onHost = (name: string, id: number, inner = ''): string =>
  `on "${name}" { node-id ${id}; address ipv4 10.9.0.${id + 1}:7789;${inner === '' ? '' : ` ${inner}`} }`

const CLEAN = {
  net: { protocol: 'C', fencing: 'resource-and-stonith' },
  handlers: {
    'fence-peer': '"/usr/lib/drbd/crm-fence-peer.9.sh"',
    'unfence-peer': '"/usr/lib/drbd/crm-unfence-peer.9.sh"',
  },
} as const

function section(keyword: string, clean: Options, changes: Options = {}): string {
  const lines = Object.entries({ ...clean, ...changes }).flatMap(([name, value]) =>
    value === undefined ? [] : [value === '' ? `        ${name};\n` : `        ${name} ${value};\n`],
  )
  return lines.length === 0 ? '' : `    ${keyword} {\n${lines.join('')}    }\n`
}

/** Two hosts with one volume between them, fenced as they should be, with what a rule's example changes. */
export function exampleResource(changes: ExampleChanges = {}): string {
  const { volumes = VOLUME, hosts = `${onHost('alpha', 0)}\n    ${onHost('beta', 1)}`, more, name = 'r0' } = changes
  return `resource "${name}" {
    ${volumes}
    ${hosts}
${section('options', {}, changes.options)}${section('net', CLEAN.net, changes.net)}${section('disk', {}, changes.disk)}${section('startup', {}, changes.startup)}${section('handlers', CLEAN.handlers, changes.handlers)}${more === undefined ? '' : `    ${more}\n`}}
`
}
