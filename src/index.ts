export type {
  ConfigSet,
  Document,
  Effect,
  Finding,
  Fix,
  Format,
  LintOptions,
  ParseOptions,
  Profile,
  RenderOptions,
  RuleHead,
  SetOptions,
  Severity,
  Target,
} from './document/index.ts'
export { type Difference, differences, EditError } from './edit/index.ts'
export { detect, type FormatId, formats } from './formats/index.ts'
export { type Input, type Keyword, RenderError } from './lens/index.ts'
export {
  type Facts,
  type InputFile,
  type LintedFile,
  type LintFilesOptions,
  type LintReport,
  lint,
  type Stack,
  type StackOptions,
  stackOf,
} from './stack/index.ts'
export { applyEdits, type FileEdit, lineIndex, type Position, type Span, type TextEdit } from './text/index.ts'
