/** Any character beyond ASCII. */
export const BEYOND_ASCII = 255

/** Every JavaScript runtime has it, though the language's own types do not name it. */
declare const TextEncoder: new () => { encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number } }

/**
 * One byte a character, and a 0 behind the last: its code where it is ASCII, else 255. A scanner looks at these several
 * times as fast as at the text itself.
 */
export function codesOf(text: string): Uint8Array {
  const size = text.length
  const codes = new Uint8Array(size + 1)
  const { read, written } = new TextEncoder().encodeInto(text, codes)
  // As many bytes as characters: nothing takes more than one.
  if (read === size && written === size) return codes
  for (let i = 0; i < size; i++) {
    const c = text.charCodeAt(i)
    codes[i] = c < 128 ? c : BEYOND_ASCII
  }
  codes[size] = 0
  return codes
}
