// The modules of nearley's compiler have no types of their own; only the generator calls them.
declare module 'nearley/lib/compile.js'
declare module 'nearley/lib/generate.js'
declare module 'nearley/lib/lint.js'
declare module 'nearley/lib/nearley-language-bootstrapped.js'
