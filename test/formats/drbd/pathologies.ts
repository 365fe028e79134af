import { MEGA, numbered, type Pathology, repeated } from '../../laws/pathology.ts'

export const pathologies: readonly Pathology[] = [
  repeated('resources', 'resource r { }\n', MEGA / 4),
  numbered(
    'other resources',
    (i) => `resource r${i} { on a { node-id 0; address 10.${i >> 16}.${(i >> 8) & 255}.${i & 255}:1; } }\n`,
    MEGA / 4,
  ),
  repeated('options of one section', 'timeout 5;\n', MEGA / 4, 'common {\nnet {\n', '}\n}\n'),
  repeated('hosts of one resource', 'on a { node-id 0; }\n', 200_000, 'resource r {\n', '}\n'),
  numbered('other hosts of one resource', (i) => `on h${i} { node-id 0; }\n`, 100_000, 'resource r {\n'),
  numbered('hosts of one mesh', (i) => ` h${i}`, 4_000, 'resource r { connection-mesh { hosts'),
  numbered('volumes of one resource', (i) => `volume ${i} { device minor ${i}; disk /dev/a; }\n`, MEGA / 8, 'resource r {\n'),
  repeated('missing semicolons', 'net { timeout 5 }\n', MEGA / 4),
  repeated('missing braces', 'resource r {\n', MEGA / 4),
  repeated('missing inner braces', ' net {\n', MEGA / 4, 'resource r {\n'),
  repeated('surplus braces on lines', ' }\nnet { }\n', MEGA / 4, 'resource r {\n'),
  repeated('skips', 'skip x { }\n', MEGA / 4),
  repeated('words of one statement', 'a ', MEGA, 'resource r { on '),
  repeated('colons', ':', MEGA),
  repeated('groups of an address', 'a:', MEGA),
  repeated('strings too long', `"${'x'.repeat(300)}"\n`, MEGA),
  repeated('words too long', `${'x'.repeat(300)}\n`, MEGA),
  repeated('includes', 'include "a*";\n', MEGA / 4),
]
