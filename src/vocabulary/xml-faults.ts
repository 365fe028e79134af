import type { FindingData } from '../document/index.ts'

type Wording = (data: Readonly<Record<string, string | number>>) => string

/** What is wrong with a document that is no well-formed XML, by the scanner's name for it. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  'mismatched-end': ({ name, end }) => `</${end}> closes <${name}>`,
  'premature-end': ({ name, line }) => `the file ends inside of <${name}>, which begins in line ${line}`,
  'extra-content': () => 'there is more behind the end of the root element',
  'start-expected': () => 'a document begins with its root element, and here is none',
  'element-name': () => 'no name of an element stands behind <; as text it is written &lt;',
  'unclosed-tag': ({ name }) => `the tag of <${name}> has no >`,
  'end-tag': () => 'an end tag holds its name and nothing else',
  'attribute-name': () => 'no name of an attribute stands here',
  'attributes-run-together': () => 'attributes are set apart by blanks',
  'attribute-redefined': ({ name }) => `the attribute ${name} stands here again`,
  'no-value': ({ name }) => `the attribute ${name} has no value`,
  unquoted: () => 'the value of an attribute stands in quotes',
  'unterminated-value': () => 'the value has no closing quote',
  'less-than-in-value': () => 'a value holds no <; write &lt;, or close the quote before it',
  'bare-ampersand': () => 'an & by itself is written &amp;',
  'unterminated-reference': () => 'a reference ends in ;, and an & by itself is written &amp;',
  'undefined-entity': ({ name }) => `nobody defines &${name};`,
  'character-number': () => 'no character has this number',
  'character-digit': () => 'the number of a character has digits only, and ends in ;',
  character: ({ code }) => `XML cannot hold the character U+${Number(code).toString(16).toUpperCase().padStart(4, '0')}`,
  'cdata-end': () => 'text holds no ]]>; write ]]&gt;',
  'double-hyphen': () => 'a comment holds no two hyphens',
  'unterminated-comment': () => 'the comment has no -->',
  'unterminated-cdata': () => 'the CDATA section has no ]]>',
  'unterminated-instruction': () => 'the instruction has no ?>',
  'unterminated-doctype': () => 'the document type has no >',
  'instruction-name': () => 'an instruction begins with a name that is not xml',
  'late-declaration': () => 'the XML declaration stands at the very start of a file or not at all',
  declaration: ({ what }) => `the XML declaration is malformed at its ${what}`,
  'xml-version': ({ version }) => `there is no XML ${version}`,
  'unknown-encoding': ({ encoding }) => `nobody knows the encoding ${encoding}`,
  'too-deep': ({ limit }) => `libxml2 reads no further: elements are inside of more than ${limit} others`,
  'too-many': () => 'and more of this kind',
}

/** The wording of one fault; `problem` is the scanner's name for it. */
export const xmlFault = ({ problem, ...data }: FindingData): string =>
  WORDINGS[String(problem)]?.(data) ?? `the XML is malformed: ${problem}`
