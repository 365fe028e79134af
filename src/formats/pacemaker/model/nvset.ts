import { attribute, type Body, body, elements, type Field } from '../../../lens/index.ts'
import type { Nvpair, NvSet } from '../types.ts'
import { keeping } from './document.ts'
import { anyText, id, score } from './values.ts'

const ID_REF = 'Id of the one that stands elsewhere and counts here as well.'

const nvpairBody = body(
  {},
  {
    id: attribute('id', id, { doc: 'Name of the pair, unique in the file.' }),
    idRef: attribute('id-ref', id, { doc: ID_REF }),
    name: attribute('name', anyText, { doc: 'What is set.' }),
    value: attribute('value', anyText, { doc: 'Its value.' }),
  },
  { ...keeping(), key: 'id' },
)

/** One setting: a name with its value. */
export const nvpair: Body<Nvpair> = nvpairBody

const nvSetBody = body(
  {},
  {
    id: attribute('id', id, { doc: 'Name of the set, unique in the file.' }),
    idRef: attribute('id-ref', id, { doc: ID_REF }),
    score: attribute('score', score, { doc: 'Of several sets the one with the highest score counts first.', default: 0 }),
    nvpairs: elements('nvpair', nvpair, { doc: 'Settings. Of several with one name the first counts.' }),
  },
  { ...keeping(), key: 'id' },
)

/** Settings that belong together, under a rule or always; a rule is kept word for word. */
export const nvSet: Body<NvSet> = nvSetBody

const sets = (name: string, doc: string): Field<NvSet[], 'always'> => elements(name, nvSet, { doc })

export const instanceAttributes = sets('instance_attributes', 'Parameters that the agent gets.')
export const metaAttributes = sets('meta_attributes', 'What the cluster itself is to know: target-role, notify, clone-max.')
export const utilization = sets('utilization', 'How much of what a node has is needed.')
