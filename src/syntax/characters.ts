/** Character codes that scanners ask for. */
export const TAB = 9
export const LF = 10
export const CR = 13
export const SPACE = 32
export const HASH = 35
export const COLON = 58
export const OPEN_BRACE = 123
export const CLOSE_BRACE = 125
export const BYTE_ORDER_MARK = 0xfeff
