import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { type ExportsVerdict, runCases, runClientMatch, runExportfs } from '../oracle/exportfs.ts'
import { describeWithTools } from '../oracle/tools.ts'
import { clientMatches, EXISTING, exportsGotchas } from './exports.ts'
import { exportsFacts } from './exports-facts.ts'
import { observeExports } from './observe.ts'

describeWithTools(['exportfs'], 'exportfs still does what was observed', () => {
  const all = [...exportsGotchas, ...exportsFacts]
  let verdicts: ExportsVerdict[] = []
  beforeAll(() => {
    verdicts = runExportfs(all.map((one) => ({ directories: EXISTING, ...one })))
  })
  const titled = all.map((one, index) => ({ name: 'n' in one ? `${one.n}: ${one.title}` : one.title, index }))

  it.each(titled)('$name', ({ index }) => {
    expect(observeExports(verdicts[index]!)).toEqual(all[index]?.observed)
  })

  it('matches the same hosts', () => {
    const answers = runClientMatch(clientMatches)
    expect(clientMatches.map((question, index) => ({ ...question, matches: answers[index] }))).toEqual(clientMatches)
  })

  it('3: withdraws what a good file had exported', () => {
    const files = { '/etc/exports': '/srv/a alpha(rw)\n' }
    const change = `exportfs -ra 2>$c/err; printf '/srv/b alpha(rw, sync)\\n/srv/a alpha(rw)\\n' >$c/etc/exports; exportfs -ra 2>$c/err`
    const read = (directory: string) => readFileSync(join(directory, 'state/etab'), 'utf8').length > 0
    expect(runCases([{ files }, { files }], (index) => ['exportfs -ra 2>$c/err', change][index]!, read)).toEqual([true, false])
  })

  const generator = '/usr/lib/systemd/system-generators/nfs-server-generator'
  it('28: lets a path write a line of a systemd unit', () => {
    const files = { '/etc/exports': '/srv/x\\012Injected=1 alpha(rw)\n' }
    const [unit] = runCases(
      [{ files }],
      () => `mkdir $c/unit; ${generator} $c/unit $c/unit $c/unit 2>$c/err; cat $c/unit/*/*.conf >$c/conf`,
      (directory) => readFileSync(join(directory, 'conf'), 'utf8'),
    )
    expect(unit).toContain('\nRequiresMountsFor=/srv/x\nInjected=1\n')
  })
})
