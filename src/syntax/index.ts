export * from './builder.ts';
export * from './columns.ts';
export * from './exports-lines.ts';
export * from './ini.ts';
export * from './tree.ts';
