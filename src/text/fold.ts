/** Lower case of ASCII letters only, as C's tolower and strcasecmp have it in the C locale. */
export function lowerAscii(text: string): string {
  const folded = text.toLowerCase()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  if (folded === text || /^[\x00-\x7f]*$/.test(text)) return folded
  return text.replace(/[A-Z]+/g, (run) => run.toLowerCase())
}
