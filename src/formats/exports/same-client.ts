import { appended } from '../../lens/index.ts'
import type { EffectiveExport } from './effective.ts'
import { type Client, clientNetwork } from './model/client.ts'
import { writeClient } from './model/client-text.ts'

/** A client and the addresses that it stands for. */
export type Whom = Pick<EffectiveExport, 'client' | 'network'>

/** What tells two clients of one path apart: an address is the same however it is written, other names fold their case. */
export function clientMark(client: Client, network = clientNetwork(client)): string {
  if (client.type === 'world') return '*'
  if (client.type === 'host' && network) return `address ${network.address.join('.')}`
  return writeClient(client).toLowerCase()
}

/** Up to so many clients are compared one by one; a line of thousands needs a table. */
const FEW = 8

/** The exports that count, by path, and those of one path by client. */
export class Paths {
  readonly byPath = new Map<string, EffectiveExport[]>()
  private readonly marks = new Map<readonly EffectiveExport[], Map<string, EffectiveExport>>()

  /** The one for the same path and client that counts already. */
  find(path: string, whom: Whom): EffectiveExport | undefined {
    const those = this.byPath.get(path)
    if (!those) return undefined
    if (those.length > FEW) return this.marksOf(those).get(clientMark(whom.client, whom.network))
    for (const one of those) if (isSame(one, whom)) return one
    return undefined
  }

  add(subject: EffectiveExport): void {
    const those = this.byPath.get(subject.path)
    if (!those) this.byPath.set(subject.path, [subject])
    else {
      const more = appended(those, subject)
      if (more !== those) this.byPath.set(subject.path, more)
      else if (those.length > FEW) this.marksOf(those).set(clientMark(subject.client, subject.network), subject)
    }
  }

  private marksOf(those: readonly EffectiveExport[]): Map<string, EffectiveExport> {
    let marks = this.marks.get(those)
    if (!marks) {
      marks = new Map(those.map((one) => [clientMark(one.client, one.network), one]))
      this.marks.set(those, marks)
    }
    return marks
  }
}

function isSame(a: Whom, b: Whom): boolean {
  if (a.client.type === 'host' && b.client.type === 'host' && a.network && b.network) {
    const [x, y] = [a.network.address, b.network.address]
    return x.length === y.length && x.every((byte, i) => byte === y[i])
  }
  return clientMark(a.client, a.network) === clientMark(b.client, b.network)
}
