import type { KeepalivedPlace, KeepalivedView } from './view.ts'

/** One item of a list of the model, or a field: where it stands is looked up when it is asked for. */
export class ItemPlace {
  private readonly view: KeepalivedView
  private readonly item: object
  private readonly field: string
  private readonly index: number | undefined

  constructor(view: KeepalivedView, item: object, field: string, index?: number) {
    this.view = view
    this.item = item
    this.field = field
    this.index = index
  }

  get place(): KeepalivedPlace | undefined {
    return this.view.placeOf(this.item, this.field, this.index)
  }

  /** Items that are read later have a greater one. */
  get order(): number {
    return this.view.orderOf(this.item, this.field, this.index) ?? 0
  }
}
