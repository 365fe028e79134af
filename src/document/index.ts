export * from './finding.ts';
export * from './format.ts';
export * from './language.ts';
export * from './read.ts';
export * from './rule.ts';
