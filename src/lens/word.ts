/** A word to be written. The dialect quotes it where needed; `bare` words are keywords and numbers, which never need it. */
export interface Word {
  readonly text: string
  readonly role?: number
  readonly bare?: boolean
}

export const bare = (text: string, role = 0): Word => ({ text, role, bare: true })

export const sameWord = (a: Word, b: Word): boolean => a.text === b.text && (a.role ?? 0) === (b.role ?? 0)
