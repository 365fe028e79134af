/** A stretch of a text in which commands stand. */
export interface Region {
  readonly start: number
  readonly end: number
}

const FENCE = /^[ \t]{0,8}(?:```|~~~)[^\n]*$/gm
/** `[root@alpha ~]# `, `alpha:~$ `, `$ `, `# `: what an interactive shell writes before a command. */
const PROMPT =
  /^[ \t]{0,32}(?:\[[^\]\n]{0,80}\][ \t]{0,4}|[\w.-]{1,64}@[\w.-]{1,64}(?::[^\s#$]{0,80})?[ \t]{0,4}|[\w.-]{1,64}:[^\s#$]{0,80}[ \t]{0,4})?[#$%][ \t]{1,8}/gm

/** The lines between fences, where a text has any: what stands around is prose. */
export function fencedRegions(text: string): Region[] | undefined {
  if (!text.includes('```') && !text.includes('~~~')) return undefined
  const regions: Region[] = []
  let open = -1
  for (const { index, 0: line } of text.matchAll(FENCE)) {
    if (open === -1) open = index + line.length + 1
    else {
      if (index > open) regions.push({ start: open, end: index })
      open = -1
    }
  }
  if (open !== -1 && open < text.length) regions.push({ start: open, end: text.length })
  return regions
}

/** A prompt that is no comment sign and nothing else. */
const CLEAR_PROMPT =
  /^[ \t]{0,32}(?:\[[^\]\n]{1,80}\]|[\w.-]{1,64}@[\w.-]{1,64}|[\w.-]{1,64}:[^\s#$]{1,80})[^\n]{0,80}?[#$%][ \t]{1,8}|^[ \t]{0,32}\$[ \t]{1,8}/

/** Whether commands stand behind prompts. A lone `#` is one where the text has no such command without. */
export function isPrompted(text: string, command: string): boolean {
  if (text.startsWith('#!')) return false
  const wanted = `(?:sudo[ \\t]+)?${command}[ \\t]`
  if (new RegExp(`(?:${CLEAR_PROMPT.source})${wanted}`, 'm').test(text)) return true
  return !new RegExp(`^[ \\t]{0,32}${wanted}`, 'm').test(text) && new RegExp(`${PROMPT.source}${wanted}`, 'm').test(text)
}

/** Lines that begin with a prompt, each from behind it to the region's end: a command may go on over lines. */
export function promptedRegions(text: string, { start, end }: Region): Region[] {
  const prompt = new RegExp(PROMPT.source, 'gm')
  const regions: Region[] = []
  for (prompt.lastIndex = start; ; ) {
    const found = prompt.exec(text)
    if (!found || found.index >= end) return regions
    regions.push({ start: found.index + found[0].length, end })
  }
}
