export { type Difference, differences } from './differences.ts'
export { type EditSource, editModel } from './edit.ts'
export { EditError } from './error.ts'
export { sameData } from './plain-data.ts'
