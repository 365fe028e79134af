import { keepingXml, xmlDialect } from '../../../lens/index.ts'
import { scanXml, type Tree } from '../../../syntax/index.ts'

/** A CIB has no namespace: an element of any is none that Pacemaker knows. */
const NAMESPACES: ReadonlyMap<string, string> = new Map()

export const scanCib = (text: string): Tree => scanXml(text, NAMESPACES)

export const dialect = xmlDialect()

/** Bodies keep what they do not know word for word. */
export const keeping = keepingXml(scanCib)
