import { MEGA, numbered, type Pathology, repeated } from '../../laws/pathology.ts'

export const pathologies: readonly Pathology[] = [
  repeated('options in one client', 'ro,', MEGA, '/a h(', 'rw)\n'),
  repeated('unknown options in one client', 'x,', 40_000, '/a h(', 'rw)\n'),
  repeated('clients on one line', ' h(rw)', MEGA / 8, '/a'),
  numbered('other clients on one line', (i) => ` 10.${i >> 16}.${(i >> 8) & 255}.${i & 255}(rw)`, MEGA / 2, '/a'),
  numbered('other paths', (i) => `/a${i} 10.${i >> 16}.${(i >> 8) & 255}.${i & 255}(rw)\n`, MEGA / 2),
  repeated('clients on continued lines', ' \\\n h(rw)', MEGA / 8, '/a'),
  repeated('blanks in options', ' x', 100_000, '/a h(', ')\n'),
  repeated('defaults', ' -ro h', MEGA / 8, '/a'),
  numbered('other clients behind defaults', (i) => ` -rw h${i}(ro)`, 20_000, '/a'),
  repeated('quoted clients', ' "h"(rw)', MEGA / 8, '/a'),
  repeated('unclosed brackets', ' h(rw', 100_000, '/a'),
  repeated('one export again and again', '/a h(rw)\n', MEGA / 8),
  repeated('worlds', '/a (rw)\n', MEGA / 8),
  repeated('async', '/a h(rw,async)\n', 100_000),
  repeated('networks', '/a 10.0.0.0/8(rw)\n', 100_000),
]
