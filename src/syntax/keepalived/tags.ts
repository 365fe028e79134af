export const KeepalivedTag = { statement: 1, entry: 2, definition: 3, include: 4, template: 5, dropped: 6 } as const
/** A word that refers to a definition; the word `include` where it is one. */
export const KeepalivedRole = { macro: 1, include: 2 } as const
