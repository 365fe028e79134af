/** A value for a message, with control characters as escapes: a lone carriage return is a value too. */
export const printable = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is shown
  /[\x00-\x1f\x7f]/.test(value) ? JSON.stringify(value) : value
