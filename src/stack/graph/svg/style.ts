/** Colours of one scheme. */
interface Scheme {
  readonly paper: string
  readonly card: string
  readonly host: string
  readonly pill: string
  readonly outline: string
  readonly ink: string
  readonly faint: string
  readonly line: string
  readonly replication: string
  readonly election: string
  readonly membership: string
  readonly error: string
  readonly warning: string
  readonly info: string
}

const light: Scheme = {
  paper: '#ffffff',
  card: '#f6f8fa',
  host: '#ffffff',
  pill: '#eef4ff',
  outline: '#c4ccd6',
  ink: '#1c2430',
  faint: '#5b6675',
  line: '#8494a8',
  replication: '#0b7a75',
  election: '#8250df',
  membership: '#3d6cb9',
  error: '#cf222e',
  warning: '#9a6700',
  info: '#0969da',
}

const dark: Scheme = {
  paper: '#0d1117',
  card: '#161b22',
  host: '#11161d',
  pill: '#14243d',
  outline: '#3a4450',
  ink: '#e6edf3',
  faint: '#98a4b3',
  line: '#6b7a8d',
  replication: '#3fc1b8',
  election: '#b392f0',
  membership: '#79a8f0',
  error: '#ff7b72',
  warning: '#e3b341',
  info: '#79c0ff',
}

const colors = (scheme: Scheme): string => `
.q-paper{fill:${scheme.paper}}
.q-card{fill:${scheme.card};stroke:${scheme.outline}}
.q-host{fill:${scheme.host};stroke:${scheme.outline}}
.q-pill{fill:${scheme.pill};stroke:${scheme.outline}}
.q-lane{fill:${scheme.paper};stroke:${scheme.line}}
.q-title,.q-text,.q-strong{fill:${scheme.ink}}
.q-faint,.q-caption{fill:${scheme.faint}}
.q-use,.q-holds,.q-may-hold{stroke:${scheme.line}}
.q-replication{stroke:${scheme.replication}}
.q-election{stroke:${scheme.election}}
.q-membership{stroke:${scheme.membership}}
.q-on-error{stroke:${scheme.error}}
.q-on-warning{stroke:${scheme.warning}}
.q-on-info{stroke:${scheme.info}}
.q-badge-error{fill:${scheme.error}}
.q-badge-warning{fill:${scheme.warning}}
.q-badge-info{fill:${scheme.info}}
.q-number{fill:${scheme.paper}}`

const MONOSPACE = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"
const PROPORTIONAL = "system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans','Liberation Sans',sans-serif"

/** Fonts that a system has; colours as its reader wants them. */
export const style = `
.q-title{font:600 14px ${PROPORTIONAL}}
.q-text,.q-faint{font:11px ${MONOSPACE}}
.q-strong{font:700 11px ${MONOSPACE}}
.q-caption{font:600 11px ${PROPORTIONAL};letter-spacing:.04em}
.q-number{font:700 10px ${PROPORTIONAL}}
.q-use,.q-holds,.q-may-hold,.q-replication,.q-election,.q-membership{fill:none;stroke-width:1.5}
.q-holds{stroke-width:2.5}
.q-replication{stroke-width:3}
.q-may-hold,.q-election{stroke-dasharray:5 4}
.q-unsure{stroke-dasharray:4 4}
.q-on-error,.q-on-warning{stroke-width:2}${colors(light)}
@media (prefers-color-scheme:dark){${colors(dark)}
}
`
