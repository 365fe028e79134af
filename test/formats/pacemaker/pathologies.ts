import { MEGA, numbered, type Pathology, repeated } from '../../laws/pathology.ts'

const CIB = "<cib validate-with='pacemaker-3.9' admin_epoch='0' epoch='1' num_updates='0'><configuration>"

const END = '</configuration></cib>'

/** What stands around the inside of some elements of a CIB. */
function inside(...tags: readonly string[]): [before: string, behind: string] {
  const open = tags.map((tag) => (tag.startsWith('<') ? tag : `<${tag}>`))
  const close = [...open].reverse().map((tag) => `</${/\w+/.exec(tag)![0]}>`)
  return [CIB + open.join(''), close.join('') + END]
}

export const pathologies: readonly Pathology[] = [
  repeated('unknown elements', '<a/>', MEGA / 2, `${CIB}<resources>`, `</resources>${END}`),
  numbered('other unknown attributes', (i) => ` a${i}="1"`, MEGA / 2, '<cib', '/>'),
  repeated(
    'one id again and again',
    "<nvpair id='a' name='b' value='c'/>",
    60_000,
    ...inside('crm_config', "<cluster_property_set id='s'>"),
  ),
  numbered(
    'other options',
    (i) => `<nvpair id='a${i}' name='b${i}' value='c'/>`,
    MEGA / 2,
    ...inside('crm_config', "<cluster_property_set id='s'>"),
  ),
  numbered(
    'sets of one resource',
    (i) => `<meta_attributes id='a${i}' score='${i}'/>`,
    MEGA / 2,
    ...inside('resources', "<primitive id='p' class='lsb' type='x'>"),
  ),
  repeated('sets that refer', "<meta_attributes id-ref='s'/>", 60_000, ...inside('resources', "<primitive id='s' class='lsb' type='x'>")),
  numbered('resources', (i) => `<primitive id='p${i}' class='lsb' type='x'/>\n`, MEGA / 2, ...inside('resources')),
  numbered(
    'members of one group',
    (i) => `<primitive id='p${i}' class='ocf' type='x'/>`,
    MEGA / 2,
    ...inside('resources', "<group id='g'>"),
  ),
  numbered('clones', (i) => `<clone id='c${i}'><primitive id='p${i}' class='lsb' type='x'/></clone>`, MEGA / 2, ...inside('resources')),
  numbered('orders', (i) => `<rsc_order id='o${i}' first='o${i}' then='o0'/>`, MEGA / 2, ...inside('constraints')),
  numbered(
    'sets of one order',
    (i) => `<resource_set id='s${i}' sequential='false'><resource_ref id='s0'/><resource_ref id='s1'/></resource_set>`,
    MEGA / 2,
    ...inside('constraints', "<rsc_order id='o'>"),
  ),
  repeated(
    'resources in one set',
    "<resource_ref id='o'/>",
    40_000,
    ...inside('constraints', "<rsc_order id='o'>", "<resource_set id='s'>"),
  ),
  repeated('groups inside of each other, under no schema', "<group id='g'>", 5000, `${CIB.replace('pacemaker-3.9', 'none')}<resources>`),
  repeated('text beside elements', 'a<nvpair/>', 60_000, ...inside('crm_config', "<cluster_property_set id='s'>")),
]
