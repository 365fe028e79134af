export type { Effect, Finding, Fix, LintOptions, Profile, RelatedPlace, RuleHead, Severity } from '../document/index.ts'
export { detect } from '../formats/index.ts'
export { collectFixes, coreRules, settle } from '../lint/index.ts'
export * from '../lint/report/index.ts'
export type { Fact, Place, Placed } from './facts/place.ts'
export type * from './facts/types.ts'
export * from './graph/index.ts'
export type { InputFile } from './hosts.ts'
export {
  type KubernetesObject,
  type Manifest,
  type PersistentVolume,
  readManifest,
  renderManifest,
  type StorageClass,
} from './kubernetes/index.ts'
export { type LintedFile, type LintReport, lint } from './lint.ts'
export type { LintFilesOptions } from './profiles.ts'
export { ruleById, rules, stackRules } from './rules.ts'
export * from './simulation/index.ts'
export { type Stack, type StackOptions, stackOf } from './stack.ts'
