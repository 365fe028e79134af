import { newRole } from '../commands/values.ts'

/** pcs 0.11 writes roles by their new names, and takes the old ones with a warning. */
export const newRoleOf = (role: string | undefined): string | undefined => (role === undefined ? undefined : newRole(role))
