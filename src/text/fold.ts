/** Lower case of ASCII letters only, as C's tolower and strcasecmp have it in the C locale. */
export function lowerAscii(text: string): string {
  let hasUpper = false
  let isAscii = true
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c >= 65 && c <= 90) hasUpper = true
    else if (c > 127) isAscii = false
  }
  if (!hasUpper) return text
  return isAscii ? text.toLowerCase() : text.replace(/[A-Z]+/g, (run) => run.toLowerCase())
}
