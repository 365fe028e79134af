/** A value as a sentence can hold it: in quotes where its end could be taken for the sentence's. */
export const inSentence = (value: string): string =>
  value === '' ? 'an empty value' : /[\s;,:.]$|[ ;,]/.test(value) ? `"${value}"` : value

/** A value as other formats would take it, without quotes around it or a sign behind it that ends a statement there; undefined where it has neither. */
export function unwrapped(value: string): string | undefined {
  const ended = value.replace(/[;,]$/, '').trimEnd()
  const bare = /^(["'])(.*)\1$/.exec(ended)?.[2]?.trim() ?? ended
  return bare === value || bare === '' || /["';]/.test(bare) ? undefined : bare
}
