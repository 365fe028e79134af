/** Lower case of ASCII letters only, as C's tolower and strcasecmp have it in the C locale. */
export const lowerAscii = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase())
