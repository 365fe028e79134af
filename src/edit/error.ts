/** Why a file is not edited: the value is defined elsewhere, stands under a condition, is no valid one, or the file is damaged there. */
export type EditRefusal = 'macro' | 'conditional' | 'invalid' | 'damaged'

/** The file cannot be brought to say what the draft says; nothing was changed. */
export class EditError extends Error {
  override readonly name = 'EditError'
  readonly reason: EditRefusal
  constructor(reason: EditRefusal, message: string) {
    super(message)
    this.reason = reason
  }
}
