import type { Tree } from '../../syntax/index.ts'
import type { TextEdit } from '../../text/index.ts'

export const tidy = (_tree: Tree): TextEdit[] => []
