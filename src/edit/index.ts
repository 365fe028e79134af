export { type Difference, differences } from './differences.ts'
export { editModel } from './edit.ts'
export { EditError } from './error.ts'
export { sameData } from './plain-data.ts'
