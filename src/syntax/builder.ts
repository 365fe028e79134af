import type { Fault, Tree } from './tree.ts'

/** Faults beyond this many are counted, not kept: five megabytes of `}` are five million of them. */
const FAULT_LIMIT = 1000

/** Growable int column. Doubling keeps appends linear. */
class Column {
  values: Int32Array
  size = 0
  constructor(capacity: number) {
    this.values = new Int32Array(capacity)
  }
  push(value: number): void {
    if (this.size === this.values.length) {
      const grown = new Int32Array(this.values.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.size++] = value
  }
  done(): Int32Array {
    return this.values.slice(0, this.size)
  }
}

/** Collects what a scanner finds into a `Tree`. Open and close nest; words go to the node opened last. */
export class TreeBuilder {
  private readonly tag: Column
  private readonly flags: Column
  private readonly start: Column
  private readonly end: Column
  private readonly parent: Column
  private readonly after: Column
  private readonly openAt: Column
  private readonly closeAt: Column
  private readonly firstWord: Column
  private readonly wordStart: Column
  private readonly wordEnd: Column
  private readonly role: Column
  private readonly comments: Column
  private readonly decoded = new Map<number, string>()
  private readonly faults: Fault[] = []
  private current = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
    const nodes = 16 + (text.length >> 4)
    this.tag = new Column(nodes)
    this.flags = new Column(nodes)
    this.start = new Column(nodes)
    this.end = new Column(nodes)
    this.parent = new Column(nodes)
    this.after = new Column(nodes)
    this.openAt = new Column(nodes)
    this.closeAt = new Column(nodes)
    this.firstWord = new Column(nodes)
    this.wordStart = new Column(nodes)
    this.wordEnd = new Column(nodes)
    this.role = new Column(nodes)
    this.comments = new Column(16)
    this.node(0, 0)
    this.body(0)
  }

  /** Opens a node below the current one and makes it current. */
  node(tag: number, start: number): number {
    const node = this.tag.size
    this.tag.push(tag)
    this.flags.push(0)
    this.start.push(start)
    this.end.push(start)
    this.parent.push(node === 0 ? -1 : this.current)
    this.after.push(-1)
    this.openAt.push(-1)
    this.closeAt.push(-1)
    this.firstWord.push(this.wordStart.size)
    this.current = node
    return node
  }

  /** Ends the current node; its parent becomes current. */
  leave(end: number): void {
    const node = this.current
    this.end.values[node] = end
    this.after.values[node] = this.tag.size
    this.current = node === 0 ? 0 : this.parent.values[node]!
  }

  get top(): number {
    return this.current
  }

  get words(): number {
    return this.wordStart.size
  }

  tagOf(node: number): number {
    return this.tag.values[node]!
  }

  parentOf(node: number): number {
    return this.parent.values[node]!
  }

  word(start: number, end: number, role = 0): void {
    this.wordStart.push(start)
    this.wordEnd.push(end)
    this.role.push(role)
  }

  decodedWord(start: number, end: number, text: string, role = 0): void {
    this.decoded.set(this.wordStart.size, text)
    this.word(start, end, role)
  }

  /** The current node has a body that begins at `open`. */
  body(open: number): void {
    this.openAt.values[this.current] = open
  }

  /** The current node's body ends at `close`. */
  bodyEnd(close: number): void {
    this.closeAt.values[this.current] = close
  }

  flag(bits: number, node = this.current): void {
    this.flags.values[node]! |= bits
  }

  comment(start: number, end: number): void {
    this.comments.push(start)
    this.comments.push(end)
  }

  fault(code: string, start: number, end: number, more: Pick<Fault, 'data' | 'stops'> = {}): void {
    if (this.faults.length < FAULT_LIMIT) this.faults.push({ code, start, end, ...more })
    else if (this.faults.length === FAULT_LIMIT) {
      this.faults.push({ code: 'too-many', start, end })
    }
  }

  finish(): Tree {
    while (this.current !== 0) this.leave(this.text.length)
    this.bodyEnd(this.text.length)
    this.leave(this.text.length)
    this.firstWord.push(this.wordStart.size)
    return {
      text: this.text,
      nodeCount: this.tag.size,
      tag: Uint8Array.from(this.tag.done()),
      flags: Uint8Array.from(this.flags.done()),
      start: this.start.done(),
      end: this.end.done(),
      parent: this.parent.done(),
      after: this.after.done(),
      open: this.openAt.done(),
      close: this.closeAt.done(),
      firstWord: this.firstWord.done(),
      wordCount: this.wordStart.size,
      wordStart: this.wordStart.done(),
      wordEnd: this.wordEnd.done(),
      role: Uint8Array.from(this.role.done()),
      decoded: this.decoded,
      comments: this.comments.done(),
      faults: this.faults,
    }
  }
}
