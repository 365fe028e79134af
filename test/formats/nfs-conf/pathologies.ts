import { MEGA, type Pathology, repeated } from '../../laws/pathology.ts'

export const pathologies: readonly Pathology[] = [
  repeated('one section again and again', '[nfsd]\n', MEGA / 2),
  repeated('one key again and again', 'threads = 8\n', MEGA / 2, '[nfsd]\n'),
  repeated('unknown sections', '[x]\ny = 1\n', MEGA / 2),
  repeated('unknown keys', 'y = 1\n', MEGA / 2, '[nfsd]\n'),
  repeated('unclosed headers', '[nfsd\n', MEGA / 2),
  repeated('includes', 'include = a\n', MEGA / 2, '[nfsd]\n'),
  repeated('variables', 'N = $N\n', MEGA / 2, '[environment]\n'),
  repeated('items of one list', 'a,', MEGA / 2, '[nfsd]\nhost = ', 'b\n'),
  repeated('comments that go on', '# c \\\n', MEGA / 2),
  repeated('unmatched quotes', 'port = "a\n', MEGA / 2, '[nfsd]\n'),
  repeated('sections with an argument', '[nfsd "a"]\nthreads = 1\n', MEGA / 2),
]
