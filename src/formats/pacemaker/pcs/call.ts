import type { Span } from '../../../text/index.ts'
import { type Argument, behind, type Option, optionOf } from './argument.ts'
import type { Generation } from './generation.ts'
import { WITH_VALUE } from './known-commands.ts'

/** The rules that say why pcs refuses a command. */
export type RefusalRule =
  | 'deprecated'
  | 'duplicate'
  | 'invalid-value'
  | 'missing-parameter'
  | 'removed'
  | 'unknown-keyword'
  | 'unknown-resource'
  | 'wrong-arguments'
  | 'wrong-context'

export interface Refusal {
  readonly rule: RefusalRule
  readonly place: Span
  readonly data: Readonly<Record<string, string | number>>
}

const isNegative = (text: string): boolean => /^-(?:\d+(?:\.\d*)?|infinity)$/i.test(text)

export interface Flag {
  readonly word: Argument
  readonly value?: Argument
}

/** One command of a script, taken apart as pcs does: options may stand anywhere. */
export class Call {
  readonly all: readonly Argument[]
  readonly generation: Generation
  readonly flags = new Map<string, Flag>()
  readonly place: Span
  private readonly refusals: Refusal[]
  private left: Argument[] = []
  private isOver = false

  constructor(all: readonly Argument[], place: Span, generation: Generation, refusals: Refusal[]) {
    this.all = all
    this.place = place
    this.generation = generation
    this.refusals = refusals
    for (let i = 0; i < all.length; i++) {
      const word = all[i]!
      const { text } = word
      if (text === '--') {
        // What follows are no options.
        this.left.push(...all.slice(i + 1))
        break
      }
      if (!text.startsWith('-') || text === '-' || isNegative(text) || !word.known) this.left.push(word)
      else if (text.startsWith('--') && text.includes('=')) {
        const name = text.slice(0, text.indexOf('='))
        this.flags.set(name, { word, value: behind(word, name.length + 1) })
      } else if (WITH_VALUE.has(text) && i + 1 < all.length) this.flags.set(text, { word, value: all[++i]! })
      else if (this.isKeyword(text)) this.left.push({ ...word, text: text.slice(2) })
      else this.flags.set(text, { word })
    }
  }

  /** pcs 0.9 also writes `--clone` and `--master` in front of their options. */
  private isKeyword(text: string): boolean {
    return this.generation === 'old' && (text === '--clone' || text === '--master')
  }

  get words(): readonly Argument[] {
    return this.left
  }

  get isForced(): boolean {
    return this.flags.has('--force')
  }

  take(): Argument | undefined {
    return this.left.shift()
  }

  rest(): Argument[] {
    const rest = this.left
    this.left = []
    return rest
  }

  /** Whether a word may stand for any number of words. */
  get isOpen(): boolean {
    return this.all.some((word) => !word.known && !word.text.includes('='))
  }

  /** pcs refuses the command because of these words; unknown words are given the benefit of the doubt. */
  refuse(rule: RefusalRule, place: Span & Partial<Argument>, data: Refusal['data'] = {}): undefined {
    if (place.known === false || this.isOver) return
    this.refusals.push({ rule, place: { start: place.start, end: place.end }, data })
  }

  /** pcs looks no further: what is wrong besides is another day's message. */
  stop(): undefined {
    this.isOver = true
  }

  /** Refused unless `--force` is given. */
  refuseUnforced(rule: RefusalRule, place: Span & Partial<Argument>, data: Refusal['data'] = {}): undefined {
    if (!this.isForced) this.refuse(rule, place, data)
  }

  /** Syntax that pcs 0.10 took out: refused, or worth a word where the script is written for an older one. */
  outdated(place: Span & Partial<Argument>, what: string, instead: string): undefined {
    this.refuse(this.generation === 'old' ? 'deprecated' : 'removed', place, { what, instead })
  }

  usage(expected: string, place: Span & Partial<Argument> = this.place): undefined {
    if (!this.isOpen) this.refuse('wrong-arguments', place, { problem: 'usage', expected })
  }

  /** The options that words are; a word that is none is refused. */
  options(words: readonly Argument[]): Option[] {
    const found = new Map<string, Option>()
    for (const word of words) {
      const option = optionOf(word)
      if (!option) this.refuseWord(word)
      else if (option.name === '') this.refuse('wrong-arguments', word, { problem: 'no-name', word: word.text })
      else {
        const before = found.get(option.name)
        if (before && before.value.text !== option.value.text && before.word.known)
          this.refuse('duplicate', word, { problem: 'option', name: option.name })
        found.set(option.name, option)
      }
    }
    return [...found.values()]
  }

  private refuseWord(word: Argument): undefined {
    if (word.text === 'master') this.outdated(word, 'the keyword master', 'promotable')
    else this.refuse('wrong-arguments', word, { problem: 'no-value', word: word.text })
  }
}
