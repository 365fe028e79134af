import { XMLParser } from 'fast-xml-parser'

/** With all that is needed to lose nothing. */
export const xmlParser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  processEntities: false,
  captureMetaData: true,
  jPath: false,
})
