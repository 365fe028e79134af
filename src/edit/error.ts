/** The file cannot be brought to say what the draft says; nothing was changed. */
export class EditError extends Error {
  override readonly name = 'EditError'
  /** Why: the value is defined elsewhere, or the file around the place is damaged. */
  readonly reason: 'macro' | 'conditional' | 'damaged'
  constructor(reason: 'macro' | 'conditional' | 'damaged', message: string) {
    super(message)
    this.reason = reason
  }
}
