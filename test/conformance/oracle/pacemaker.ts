import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommands, withDirectory, writeFile } from './sandbox.ts'

/** What crm_verify says to a CIB. */
export interface CrmVerdict {
  readonly status: number
  /** Lines that it calls errors; those of the schema's validator have no such word. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/** Two at once: one process a file is all that crm_verify offers. */
const LANES = 2

/** Texts as crm_verify reads them, from files named after their index. */
export function crmVerdicts(texts: readonly string[]): CrmVerdict[] {
  return withDirectory((directory) => {
    texts.forEach((text, i) => {
      writeFile(join(directory, `${i}.xml`), text)
    })
    const lane = (first: number): string =>
      `i=${first}; while [ $i -lt ${texts.length} ]; do crm_verify -V -x $i.xml >$i.out 2>&1; echo "status=$?" >>$i.out; i=$((i+${LANES})); done`
    runCommands(directory, '', [`${Array.from({ length: LANES }, (_, i) => `(${lane(i)}) &`).join(' ')} wait`])
    return texts.map((_, i) => readVerdict(readFileSync(join(directory, `${i}.out`), 'utf8')))
  })
}

function readVerdict(output: string): CrmVerdict {
  const lines = output.split('\n')
  const said = (level: string): string[] => lines.flatMap((line) => new RegExp(`^\\(\\w+\\)\\s+${level}: (.*)$`).exec(line)?.[1] ?? [])
  return { status: Number(/^status=(\d+)$/m.exec(output)?.[1]), errors: said('error'), warnings: said('warning') }
}

/**
 * What crm_verify calls an error and yet no refusal: the cluster takes the file, and starts nothing or goes by a default.
 * The first is pacemaker/no-fence-device, the others pacemaker/invalid-setting and pacemaker/invalid-option.
 */
const TAKEN = [
  /^Ignoring 'target-role' for /,
  /^Unknown role: /,
  /^Resetting 'requires' for /,
  /has invalid value for influence/,
  /^Resource start-up disabled since no STONITH/,
  /^Either configure some or disable STONITH/,
  /^NOTE: Clusters with shared data/,
  /^Using default value for /,
]

/** Whether Pacemaker would not take the file. */
export const isRefused = ({ status, errors }: CrmVerdict): boolean =>
  status !== 0 && errors.some((error) => !TAKEN.some((pattern) => pattern.test(error)))

const STATUS = /<status\s*(?:\/>|[^>]*>[\s\S]*<\/status\s*>)/

/** A CIB without its status: with one, nodes that nobody has seen are asked for. */
export const withoutStatus = (text: string): string => text.replace(STATUS, '')

/** Whether each text is valid by a schema of the package's, as xmllint says. */
export function schemaVerdicts(texts: readonly string[], version: string): boolean[] {
  return withDirectory((directory) => {
    texts.forEach((text, i) => {
      writeFile(join(directory, `${i}.xml`), text)
    })
    const files = texts.map((_, i) => `${i}.xml`).join(' ')
    runCommands(directory, '', [`xmllint --noout --nonet --relaxng /usr/share/pacemaker/pacemaker-${version}.rng ${files} >out 2>&1`])
    const said = readFileSync(join(directory, 'out'), 'utf8')
    return texts.map((_, i) => new RegExp(`^${i}\\.xml validates$`, 'm').test(said))
  })
}
