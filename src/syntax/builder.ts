import { type Fault, QUOTED, type Tree } from './tree.ts'

/** Faults beyond this many are counted, not kept: five megabytes of `}` are five million of them. */
const FAULT_LIMIT = 1000

function grownInts(values: Int32Array): Int32Array {
  const grown = new Int32Array(values.length * 2)
  grown.set(values)
  return grown
}

function grownBytes(values: Uint8Array): Uint8Array {
  const grown = new Uint8Array(values.length * 2)
  grown.set(values)
  return grown
}

/** Room is made for so many to begin with, and grows: most files have fewer statements, and fewer words. */
const CHARACTERS_PER_NODE = 20
const CHARACTERS_PER_WORD = 10
/** From this length on a column that is mostly empty is cut to size. */
const LONG = 4096

/** The filled part of a column: a view of it, or a copy where the rest would be held for nothing. */
function filled<Column extends Int32Array | Uint8Array>(column: Column, count: number): Column {
  const isWaste = column.length > LONG && column.length > count * 2
  return (isWaste ? column.slice(0, count) : column.subarray(0, count)) as Column
}

/**
 * Collects what a scanner finds into a `Tree`. Open and close nest; words go to the node opened last, so a
 * node's words come before its children. Columns grow together: one check a node, one a word.
 */
export class TreeBuilder {
  private nodes = 0
  private tag: Uint8Array
  private flags: Uint8Array
  private start: Int32Array
  private end: Int32Array
  private parent: Int32Array
  private after: Int32Array
  private openAt: Int32Array
  private closeAt: Int32Array
  private firstWord: Int32Array
  private words = 0
  private wordStart: Int32Array
  private wordEnd: Int32Array
  private role: Uint8Array
  private readonly comments: number[] = []
  private readonly decoded = new Map<number, string>()
  private readonly faults: Fault[] = []
  private current = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
    const nodes = 16 + Math.ceil(text.length / CHARACTERS_PER_NODE)
    const words = 16 + Math.ceil(text.length / CHARACTERS_PER_WORD)
    // One piece of memory is had sooner than twelve; columns of whole numbers come first, where they may begin.
    const memory = new ArrayBuffer(nodes * 30 + words * 9)
    let at = 0
    const ints = (count: number): Int32Array => {
      const column = new Int32Array(memory, at, count)
      at += column.byteLength
      return column
    }
    const bytes = (count: number): Uint8Array => {
      const column = new Uint8Array(memory, at, count)
      at += count
      return column
    }
    this.start = ints(nodes)
    this.end = ints(nodes)
    this.parent = ints(nodes)
    this.after = ints(nodes)
    this.openAt = ints(nodes)
    this.closeAt = ints(nodes)
    this.firstWord = ints(nodes)
    this.wordStart = ints(words)
    this.wordEnd = ints(words)
    this.tag = bytes(nodes)
    this.flags = bytes(nodes)
    this.role = bytes(words)
    this.node(0, 0)
    this.body(0)
  }

  /** Opens a node below the current one and makes it current; words from `firstWord` on are its own already. */
  node(tag: number, start: number, firstWord = this.words): number {
    const node = this.nodes
    if (node === this.tag.length) this.growNodes()
    this.nodes = node + 1
    this.tag[node] = tag
    this.start[node] = start
    this.parent[node] = node === 0 ? -1 : this.current
    this.openAt[node] = -1
    this.closeAt[node] = -1
    this.firstWord[node] = firstWord
    this.current = node
    return node
  }

  /** A node that no other can stand below; the words from `firstWord` on, and those that follow, are its own. */
  leaf(tag: number, start: number, end: number, firstWord = this.words): number {
    const node = this.nodes
    if (node === this.tag.length) this.growNodes()
    this.nodes = node + 1
    this.tag[node] = tag
    this.start[node] = start
    this.end[node] = end
    this.parent[node] = this.current
    this.after[node] = node + 1
    this.openAt[node] = -1
    this.closeAt[node] = -1
    this.firstWord[node] = firstWord
    return node
  }

  private growNodes(): void {
    this.tag = grownBytes(this.tag)
    this.flags = grownBytes(this.flags)
    this.start = grownInts(this.start)
    this.end = grownInts(this.end)
    this.parent = grownInts(this.parent)
    this.after = grownInts(this.after)
    this.openAt = grownInts(this.openAt)
    this.closeAt = grownInts(this.closeAt)
    this.firstWord = grownInts(this.firstWord)
  }

  /** Ends the current node; its parent becomes current. */
  leave(end: number): void {
    const node = this.current
    this.end[node] = end
    this.after[node] = this.nodes
    this.current = node === 0 ? 0 : this.parent[node]!
  }

  /** Takes the current node back, with its words: it will be read in another way. */
  drop(node: number): void {
    this.nodes = node
    this.words = this.firstWord[node]!
    this.flags[node] = 0
    this.current = this.parent[node]!
  }

  get wordCount(): number {
    return this.words
  }

  /** Takes words back that belong to no node yet. */
  withoutWords(from: number): void {
    this.words = from
  }

  get top(): number {
    return this.current
  }

  word(start: number, end: number, role = 0): void {
    const word = this.words
    if (word === this.role.length) this.growWords()
    this.words = word + 1
    this.wordStart[word] = start
    this.wordEnd[word] = end
    this.role[word] = role
  }

  private growWords(): void {
    this.wordStart = grownInts(this.wordStart)
    this.wordEnd = grownInts(this.wordEnd)
    this.role = grownBytes(this.role)
  }

  /** A word between quotes, with nothing inside that stands for something else. */
  quotedWord(start: number, end: number, role = 0): void {
    this.word(start, end, role | QUOTED)
  }

  decodedWord(start: number, end: number, text: string, role = 0): void {
    this.decoded.set(this.words, text)
    this.word(start, end, role)
  }

  /** The current node has a body that begins at `open`. */
  body(open: number): void {
    this.openAt[this.current] = open
  }

  /** The current node's body ends at `close`. */
  bodyEnd(close: number): void {
    this.closeAt[this.current] = close
  }

  flag(bits: number, node = this.current): void {
    this.flags[node]! |= bits
  }

  comment(start: number, end: number): void {
    this.comments.push(start, end)
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
    if (this.nodes === this.tag.length) this.growNodes()
    this.firstWord[this.nodes] = this.words
    const { nodes, words } = this
    return {
      text: this.text,
      nodeCount: nodes,
      tag: filled(this.tag, nodes),
      flags: filled(this.flags, nodes),
      start: filled(this.start, nodes),
      end: filled(this.end, nodes),
      parent: filled(this.parent, nodes),
      after: filled(this.after, nodes),
      open: filled(this.openAt, nodes),
      close: filled(this.closeAt, nodes),
      firstWord: filled(this.firstWord, nodes + 1),
      wordCount: words,
      wordStart: filled(this.wordStart, words),
      wordEnd: filled(this.wordEnd, words),
      role: filled(this.role, words),
      decoded: this.decoded,
      comments: new Int32Array(this.comments),
      faults: this.faults,
    }
  }
}
