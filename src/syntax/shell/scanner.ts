import { TreeBuilder } from '../builder.ts'
import { BACKSLASH, CLOSE, CR, DASH, HASH, LF, OPEN, SEMICOLON, SPACE, TAB } from '../characters.ts'
import { NodeFlag, type Tree } from '../tree.ts'
import { fencedRegions, isPrompted, promptedRegions, type Region } from './regions.ts'
import { WordReader } from './word.ts'

export const ShellTag = { command: 1 } as const

const AMPERSAND = 38
const LESS = 60
const GREATER = 62
const BAR = 124

/** Words after which another command begins. */
const OPENERS = new Set(['if', 'then', 'else', 'elif', 'do', 'while', 'until', '!', '{', 'time'])
/** Programs that run the command that follows them, behind options of their own. */
const WRAPPERS = new Set(['sudo', 'doas', 'env', 'exec', 'command', 'nohup', 'timeout', 'ssh'])
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/

/**
 * The calls of one program in a shell script or in a runbook with fences or prompts: a node for each, its arguments the
 * words. What the running shell alone knows (`$NAME`) is a word as it is written. What runs only where another command
 * failed is conditional.
 */
export function scanShell(text: string, program: string): Tree {
  const scanner = new ShellScanner(text, program)
  return scanner.run()
}

class ShellScanner {
  private readonly text: string
  private readonly program: string
  private readonly out: TreeBuilder
  private readonly reader: WordReader
  private end: number
  private at = 0
  private isPrompted = false
  /** Delimiters of here-documents that begin behind the line at hand. */
  private documents: { delimiter: string; tabs: boolean }[] = []

  constructor(text: string, program: string) {
    this.text = text
    this.program = program
    this.out = new TreeBuilder(text)
    this.reader = new WordReader(text)
    this.end = text.length
  }

  run(): Tree {
    const { text } = this
    const whole: Region = { start: text.charCodeAt(0) === 0xfeff ? 1 : 0, end: text.length }
    const fenced = text.startsWith('#!') ? undefined : fencedRegions(text)
    this.isPrompted = isPrompted(text, this.program)
    for (const region of fenced ?? [whole]) {
      this.end = region.end
      if (!this.isPrompted) this.list(region.start, false)
      else for (const { start } of promptedRegions(text, region)) if (start >= this.at) this.list(start, true)
    }
    return this.out.finish()
  }

  /** Commands up to the region's end, or to the end of the line. */
  private list(start: number, oneLine: boolean): void {
    const { text } = this
    this.at = start
    let conditional = false
    while (this.at < this.end) {
      const c = text.charCodeAt(this.at)
      if (c === LF) {
        this.at++
        this.skipDocuments()
        if (oneLine) return
        conditional = false
      } else if (c === SPACE || c === TAB || c === CR) this.at++
      else if (c === BACKSLASH && text.charCodeAt(this.at + 1) === LF) this.at += 2
      else if (c === HASH) this.comment()
      else if (c === BAR && text.charCodeAt(this.at + 1) === BAR) {
        this.at += 2
        conditional = true
      } else if (c === SEMICOLON || c === BAR || c === OPEN || c === CLOSE) {
        this.at++
        conditional = false
      } else if (c === AMPERSAND) {
        this.at++
        conditional = false
      } else this.command(conditional)
    }
  }

  private comment(): void {
    const line = this.text.indexOf('\n', this.at)
    const end = line === -1 || line > this.end ? this.end : line
    this.out.comment(this.at, this.text.charCodeAt(end - 1) === CR ? end - 1 : end)
    this.at = end
  }

  /** A simple command: a node if it calls the program. */
  private command(conditional: boolean): void {
    const { out, reader } = this
    let wrapped = false
    let isCall = false
    let isOpen = true
    let last = this.at
    for (;;) {
      const start = this.nextWord()
      if (start === -1) break
      reader.read(start)
      this.at = reader.end > start ? reader.end : start + 1
      if (reader.end === start) continue
      const name = isCall || !isOpen ? '' : (reader.decoded ?? this.text.slice(start, reader.end))
      if (isCall) {
        this.argument(start)
        last = reader.end
      } else if (isOpen && this.isProgram(name)) {
        isCall = true
        last = reader.end
        out.node(ShellTag.command, start)
        if (conditional) out.flag(NodeFlag.conditional)
      } else if (WRAPPERS.has(name)) wrapped = true
      else if (OPENERS.has(name) && !wrapped) return
      else if (!ASSIGNMENT.test(name)) isOpen = isOpen && wrapped
    }
    if (isCall) out.leave(last)
  }

  private isProgram(name: string): boolean {
    return name === this.program || name.endsWith(`/${this.program}`)
  }

  private argument(start: number): void {
    const { out, reader } = this
    if (reader.unclosed !== -1) out.fault('unterminated-quote', reader.unclosed, reader.end)
    if (reader.decoded === undefined) out.word(start, reader.end)
    else out.decodedWord(start, reader.end, reader.decoded)
  }

  /** Where the command's next word begins; -1 behind its last. Redirections are skipped. */
  private nextWord(): number {
    const { text } = this
    while (this.at < this.end) {
      const c = text.charCodeAt(this.at)
      if (c === SPACE || c === TAB) this.at++
      else if (c === BACKSLASH && text.charCodeAt(this.at + 1) === LF) this.goOn(2)
      else if (c === BACKSLASH && text.charCodeAt(this.at + 1) === CR && text.charCodeAt(this.at + 2) === LF) this.goOn(3)
      else if (c === LESS || c === GREATER) this.redirection()
      else if (c >= 48 && c <= 57 && this.redirectsNumber()) this.redirection()
      else if (c === AMPERSAND && text.charCodeAt(this.at + 1) === GREATER) this.redirection()
      else if (c === LF || c === CR || c === SEMICOLON || c === BAR || c === AMPERSAND || c === OPEN || c === CLOSE || c === HASH) return -1
      else return this.at
    }
    return -1
  }

  /** Over the line's end; an interactive shell writes `> ` before the line that follows. */
  private goOn(count: number): void {
    const { text } = this
    this.at += count
    if (this.isPrompted && text.charCodeAt(this.at) === GREATER && text.charCodeAt(this.at + 1) === SPACE) this.at += 2
  }

  /** `2>`: a single digit in front of a redirection names what is redirected. */
  private redirectsNumber(): boolean {
    const next = this.text.charCodeAt(this.at + 1)
    return next === LESS || next === GREATER
  }

  private redirection(): void {
    const { text, reader } = this
    while (this.at < this.end && !this.isArrow(this.at)) this.at++
    const arrow = this.at
    while (this.at < this.end && this.isArrow(this.at)) this.at++
    const isDocument = text.startsWith('<<', arrow) && this.at - arrow === 2
    const tabs = isDocument && text.charCodeAt(this.at) === DASH
    if (tabs || text.charCodeAt(this.at) === AMPERSAND || text.charCodeAt(this.at) === BAR) this.at++
    while (text.charCodeAt(this.at) === SPACE || text.charCodeAt(this.at) === TAB) this.at++
    reader.read(this.at)
    if (isDocument) this.documents.push({ delimiter: reader.decoded ?? text.slice(this.at, reader.end), tabs })
    this.at = Math.min(reader.end, this.end)
  }

  private isArrow(at: number): boolean {
    const c = this.text.charCodeAt(at)
    return c === LESS || c === GREATER
  }

  /** Here-documents are text, whatever they look like. */
  private skipDocuments(): void {
    const { text } = this
    for (const { delimiter, tabs } of this.documents) {
      for (let isOver = false; !isOver && this.at < this.end; ) {
        const line = text.indexOf('\n', this.at)
        const end = line === -1 || line > this.end ? this.end : line
        let from = this.at
        while (tabs && text.charCodeAt(from) === TAB) from++
        isOver = end - from === delimiter.length && text.startsWith(delimiter, from)
        this.at = end + 1
      }
    }
    if (this.documents.length > 0) this.documents = []
  }
}
