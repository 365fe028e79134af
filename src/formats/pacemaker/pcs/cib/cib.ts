import { below, childOf, type Element, element, idOf } from './element.ts'

/** Characters that pcs leaves out of the ids that it makes up. */
const NO_ID_START = /^[^a-zA-Z_]/
const NO_ID_REST = /[^a-zA-Z0-9_.-]/g

export const sanitizedId = (id: string): string => id.slice(0, 1).replace(NO_ID_START, '') + id.slice(1).replace(NO_ID_REST, '')

export const isId = (text: string): boolean => /^[a-zA-Z_][a-zA-Z0-9_.-]*$/.test(text)

const RESOURCES = new Set(['primitive', 'group', 'clone', 'master', 'bundle'])

export const isClone = ({ tag }: Element): boolean => tag === 'clone' || tag === 'master'

/** The CIB that commands work on, empty at first; it knows which ids are taken. */
export class Cib {
  readonly root: Element
  readonly crmConfig: Element
  readonly nodes: Element
  readonly resources: Element
  readonly constraints: Element
  private readonly configuration: Element
  private readonly ids = new Map<string, Element>()

  constructor() {
    this.crmConfig = element('crm_config')
    this.nodes = element('nodes')
    this.resources = element('resources')
    this.constraints = element('constraints')
    this.configuration = element('configuration')
    this.root = element('cib', undefined, {
      crm_feature_set: '3.16.1',
      'validate-with': 'pacemaker-3.9',
      epoch: '1',
      num_updates: '0',
      admin_epoch: '0',
    })
    this.add(this.root, this.configuration)
    for (const section of [this.crmConfig, this.nodes, this.resources, this.constraints]) this.add(this.configuration, section)
  }

  /** A section that is only there where something is in it. */
  section(tag: 'fencing-topology' | 'rsc_defaults' | 'op_defaults'): Element {
    return childOf(this.configuration, tag) ?? this.add(this.configuration, element(tag))
  }

  existingSection(tag: 'fencing-topology' | 'rsc_defaults' | 'op_defaults'): Element | undefined {
    return childOf(this.configuration, tag)
  }

  add(parent: Element, child: Element, index = parent.children.length): Element {
    child.parent = parent
    parent.children.splice(index, 0, child)
    for (const each of below(child)) {
      // What refers to a resource has its id and is none.
      if (each.tag !== 'resource_ref' && each.attributes.has('id')) this.ids.set(idOf(each), each)
    }
    return child
  }

  remove(child: Element): void {
    for (const each of below(child)) if (this.ids.get(idOf(each)) === each) this.ids.delete(idOf(each))
    this.detach(child)
  }

  /** Takes an element out of its place, to be put elsewhere. */
  detach(child: Element): void {
    const siblings = child.parent?.children
    const index = siblings?.indexOf(child) ?? -1
    if (index !== -1) siblings!.splice(index, 1)
    child.parent = undefined
  }

  has(id: string): boolean {
    return this.ids.has(id)
  }

  find(id: string): Element | undefined {
    return this.ids.get(id)
  }

  resource(id: string): Element | undefined {
    const found = this.ids.get(id)
    return found && RESOURCES.has(found.tag) ? found : undefined
  }

  primitive(id: string): Element | undefined {
    const found = this.ids.get(id)
    return found?.tag === 'primitive' ? found : undefined
  }

  freeId(wanted: string): string {
    if (!this.ids.has(wanted)) return wanted
    for (let i = 1; ; i++) if (!this.ids.has(`${wanted}-${i}`)) return `${wanted}-${i}`
  }

  /** An id for what stands inside an element. */
  idBelow(parent: Element, suffix: string): string {
    return this.freeId(sanitizedId(`${idOf(parent)}-${suffix}`))
  }

  /** The clone that a resource, or the group that it is in, is a part of. */
  cloneAround(resource: Element): Element | undefined {
    for (let up = resource.parent; up; up = up.parent) if (isClone(up)) return up
    return undefined
  }
}
