import { type About, type Field, one } from '../../../lens/index.ts'
import { flagValue } from './values.ts'

/** A keyword alone. */
export const flag = (keyword: string, about: About): Field<true, 'optional'> => one(keyword, flagValue, about as About<true>)
