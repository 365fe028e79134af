export { conclude } from './conclude.ts';
export { type CoreRuleId, coreFinding, coreRules } from './core-rules.ts';
export { type Dispatch, defineFormat, type EffectiveView, type FormatSpec } from './define-format.ts';
export { collectFixes } from './fixes.ts';
export { speaks } from './run.ts';
