export const KeepalivedTag = { statement: 1, entry: 2, definition: 3, include: 4, template: 5, dropped: 6 } as const
/** A word that refers to a definition. */
export const KeepalivedRole = { macro: 1 } as const
