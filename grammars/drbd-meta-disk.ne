# Where a volume's metadata lie: internal, /dev/md, /dev/md [0].
@preprocessor typescript
@{%
import { lexer, numberOf, textOf, type Texts } from '../../lens/grammar.ts'
%}
@lexer lexer

metaDisk ->
    %string {% ([path]) => (t: Texts) => ({ path: textOf(path, t) }) %}
  | %string "[" %integer "]" {% ([path, , index]) => (t: Texts) => ({ path: textOf(path, t), index: numberOf(index, t) }) %}
