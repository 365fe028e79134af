export { editModel, type EditSource } from './edit.ts'
export { EditError } from './error.ts'
export { sameData } from './plain-data.ts'
