import { changed, clean } from '../../../src/formats/pacemaker/example.ts'

/** What crm_verify 2.1.5 says to a CIB without a status. */
export interface PacemakerGotcha {
  readonly title: string
  readonly text: string
  readonly observed: {
    /** 0: valid, 78: complaints, 1: not read at all. */
    readonly status: number
    /** The first line that it calls an error. */
    readonly error?: string
  }
}

const ORDER = "then-action='start'/>"
const REFUSED = { status: 78, error: 'CIB did not pass schema validation' }
const FINE = { status: 0 }
const NO_DEVICE = { status: 78, error: 'Resource start-up disabled since no STONITH resources have been defined' }

const options = (...sets: readonly string[]): string =>
  `<cib validate-with='pacemaker-3.9' admin_epoch='0' epoch='1' num_updates='0'><configuration><crm_config>${sets.join('')}</crm_config><nodes/><resources><primitive id='d' class='ocf' provider='pacemaker' type='Dummy'/></resources><constraints/></configuration></cib>`
const set = (id: string, values: readonly string[], more = ''): string =>
  `<cluster_property_set id='${id}'${more}>${values.map((value, i) => `<nvpair id='${id}-${i}' name='stonith-enabled' value='${value}'/>`).join('')}</cluster_property_set>`
const inOptions = (name: string, value: string): string =>
  changed(["name='no-quorum-policy' value='stop'", `name='${name}' value='${value}'`])
const constraint = (text: string): string => changed([ORDER, `${ORDER}${text}`])
const meta = (name: string, value: string): string =>
  changed([
    "<group id='nfs'>",
    `<group id='nfs'><meta_attributes id='m'><nvpair id='m1' name='${name}' value='${value}'/></meta_attributes>`,
  ])

export const pacemakerGotchas: readonly PacemakerGotcha[] = [
  { title: 'the clean cluster', text: clean, observed: FINE },

  { title: 'of two values in a set the first counts: false', text: options(set('s', ['false', 'true'])), observed: FINE },
  { title: 'of two values in a set the first counts: true', text: options(set('s', ['true', 'false'])), observed: NO_DEVICE },
  { title: 'of two sets the last counts: false', text: options(set('a', ['true']), set('b', ['false'])), observed: FINE },
  { title: 'of two sets the last counts: true', text: options(set('a', ['false']), set('b', ['true'])), observed: NO_DEVICE },
  {
    title: 'a higher score counts before a later place',
    text: options(set('a', ['true'], " score='10'"), set('b', ['false'])),
    observed: NO_DEVICE,
  },
  {
    title: 'cib-bootstrap-options counts before any score',
    text: options(set('cib-bootstrap-options', ['false']), set('b', ['true'], " score='INFINITY'")),
    observed: FINE,
  },
  { title: '#default takes a value back', text: options(set('s', ['false', '#default'])), observed: NO_DEVICE },
  { title: 'a boolean in capitals', text: options(set('s', ['FALSE'])), observed: FINE },
  { title: 'a boolean as a digit', text: options(set('s', ['0'])), observed: FINE },
  {
    title: 'a boolean cut short',
    text: options(set('s', ['f'])),
    observed: { status: 78, error: "Using default value for cluster option 'stonith-enabled' because 'f' is invalid" },
  },
  {
    title: 'a boolean with blanks',
    text: options(set('s', [' false '])),
    observed: { status: 78, error: "Using default value for cluster option 'stonith-enabled' because ' false ' is invalid" },
  },
  { title: 'an option that nobody knows', text: inOptions('no-quorum-polcy', 'ignore'), observed: FINE },
  { title: 'an option of the next generation', text: inOptions('fencing-enabled', 'false'), observed: FINE },
  { title: 'an option with underscores', text: inOptions('no_quorum_policy', 'stop'), observed: REFUSED },

  { title: 'text beside elements', text: changed(['<constraints>', 'here<constraints>']), observed: FINE },
  { title: 'a namespace', text: changed(['<cib ', "<cib xmlns='urn:x' "]), observed: REFUSED },
  { title: 'a prefix that nothing uses', text: changed(['<cib ', "<cib xmlns:x='urn:x' "]), observed: FINE },
  { title: 'a byte order mark', text: `\ufeff${clean}`, observed: FINE },

  { title: 'no schema', text: changed([" validate-with='pacemaker-3.9'", '']), observed: FINE },
  {
    title: 'no schema, and a fault',
    text: changed([" validate-with='pacemaker-3.9'", ''], ["on id='nfs", "on zork='1' id='nfs"]),
    observed: FINE,
  },
  { title: 'schema none', text: changed(["'pacemaker-3.9'", "'none'"]), observed: FINE },
  { title: 'schema next', text: changed(["'pacemaker-3.9'", "'pacemaker-next'"]), observed: FINE },
  { title: 'a schema of the next release', text: changed(["'pacemaker-3.9'", "'pacemaker-3.10'"]), observed: REFUSED },
  { title: 'a schema that is older than a role', text: changed(["'pacemaker-3.9'", "'pacemaker-3.6'"]), observed: REFUSED },

  { title: 'the same id twice', text: changed(["id='fs-directory'", "id='fs-device'"]), observed: REFUSED },
  { title: 'the same id twice, one with blanks around', text: changed(["id='fs-directory'", "id=' fs-device '"]), observed: REFUSED },
  { title: 'a node by the id of a resource', text: changed(["<node id='1'", "<node id='fs'"]), observed: FINE },
  { title: 'an id of letters beyond ASCII', text: changed(["id='fs-directory'", "id='é'"]), observed: FINE },
  { title: 'an id with a colon', text: changed(["id='fs-directory'", "id='a:b'"]), observed: REFUSED },
  { title: 'a reference to nothing', text: changed(["first='drbd-clone'", "first='nope'"]), observed: REFUSED },
  {
    title: 'a reference to what is no resource',
    text: changed(["first='drbd-clone'", "first='fs-start'"]),
    observed: { status: 78, error: "Ignoring constraint 'drbd-before-nfs' because 'fs-start' is not a valid resource or tag" },
  },
  {
    title: 'a reference with blanks around',
    text: changed(["first='drbd-clone'", "first=' drbd-clone '"]),
    observed: { status: 78, error: "Ignoring constraint 'drbd-before-nfs' because ' drbd-clone ' is not a valid resource or tag" },
  },
  {
    title: 'a template that nothing uses, in a constraint',
    text: changed(
      ['</clone>', "</clone><template id='t' class='ocf' provider='heartbeat' type='Dummy'/>"],
      [ORDER, `${ORDER}<rsc_order id='o2' first='t' then='nfs'/>`],
    ),
    observed: { status: 78, error: "Ignoring constraint 'o2' because 't' is not a valid resource or tag" },
  },

  { title: 'no score', text: changed([" score='INFINITY'", '']), observed: FINE },
  { title: 'a score with a plus', text: changed(["score='INFINITY'", "score='+5'"]), observed: FINE },
  { title: 'a score beyond a million', text: changed(["score='INFINITY'", "score='1000001'"]), observed: FINE },
  { title: 'a decimal score', text: changed(["score='INFINITY'", "score='1.5'"]), observed: REFUSED },
  { title: 'a score of 38 digits', text: changed(["score='INFINITY'", `score='${'9'.repeat(38)}'`]), observed: REFUSED },
  { title: 'kind and score', text: changed([ORDER, "then-action='start' kind='Optional' score='1'/>"]), observed: REFUSED },
  { title: 'a loop of orders', text: constraint("<rsc_order id='o2' first='nfs' then='drbd-clone'/>"), observed: FINE },
  {
    title: 'a location on a node that is none',
    text: constraint("<rsc_location id='l' rsc='nfs' node='zork' score='1'/>"),
    observed: FINE,
  },
  {
    title: 'a rule without a score',
    text: constraint(
      "<rsc_location id='l' rsc='nfs'><rule id='r'><expression id='e' attribute='#uname' operation='defined'/></rule></rsc_location>",
    ),
    observed: { status: 78, error: 'Rule r: no score specified.  Assuming 0.' },
  },
  {
    title: 'a rule without a score before schema 3.9',
    text: changed(
      ["'pacemaker-3.9'", "'pacemaker-3.8'"],
      [
        ORDER,
        `${ORDER}<rsc_location id='l' rsc='nfs'><rule id='r'><expression id='e' attribute='#uname' operation='defined'/></rule></rsc_location>`,
      ],
    ),
    observed: REFUSED,
  },

  { title: 'an interval that is none', text: changed(["interval='20s'", "interval='20x'"]), observed: FINE },
  { title: 'a negative timeout', text: changed(["timeout='40s'", "timeout='-5'"]), observed: FINE },
  { title: 'an operation without interval', text: changed([" interval='20s'", '']), observed: REFUSED },
  { title: 'monitors of two roles with one interval', text: changed(["interval='31s'", "interval='29s'"]), observed: FINE },
  { title: 'a group without members', text: changed(['</clone>', "</clone><group id='g'/>"]), observed: REFUSED },
  {
    title: 'promotable neither true nor false',
    text: changed(["name='promotable' value='true'", "name='promotable' value='t'"]),
    observed: FINE,
  },
  {
    title: 'a promotable clone of a systemd unit',
    text: changed(["class='ocf' provider='linbit'", "class='systemd'"]),
    observed: { status: 78, error: 'Resource drbd:0 is of type systemd and therefore cannot be used as a promotable clone resource' },
  },
  {
    title: 'a target role that is none',
    text: meta('target-role', 'Migrated'),
    observed: { status: 78, error: 'Unknown role: Migrated' },
  },
  {
    title: 'a target role for promotable clones alone',
    text: meta('target-role', 'Promoted'),
    observed: { status: 78, error: "Ignoring 'target-role' for nfs because 'Promoted' only makes sense for promotable clones" },
  },
  { title: 'is-managed neither true nor false', text: meta('is-managed', 'foo'), observed: FINE },
]
