/** Characters that a terminal draws two columns wide: East Asian wide and full-width ones, and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u

/** Drawn on top of the character before. */
const COMBINING = /[\p{Mn}\p{Me}]|\u200d/u

/** What could command the terminal or turn the reading direction around, and halves of characters. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** One character as it may be shown, and the columns that it takes. A tab is the caller's business. */
export function glyph(character: string): { readonly shown: string; readonly width: number } {
  const point = character.codePointAt(0)!
  if (point >= 0x20 && point < 0x7f) return { shown: character, width: 1 }
  if (point < 0x20) return { shown: String.fromCharCode(0x2400 + point), width: 1 }
  if (point === 0x7f) return { shown: '\u2421', width: 1 }
  if (COMBINING.test(character)) return { shown: character, width: 0 }
  if (UNSEEN.test(character)) return { shown: '\ufffd', width: 1 }
  return { shown: character, width: WIDE.test(character) ? 2 : 1 }
}

/** A text from a file, safe to print on one line. */
export const visible = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) ? text : [...text].map((character) => glyph(character).shown).join('')
