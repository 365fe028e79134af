# A DRBD device: /dev/drbd1, minor 1, /dev/drbd_r0 minor 0.
@preprocessor typescript
@{%
import { lexer, numberOf, textOf, type Texts } from '../../lens/grammar.ts'
%}
@lexer lexer

device ->
    %string {% ([name]) => (t: Texts) => ({ name: textOf(name, t) }) %}
  | %string "minor" %integer {% ([name, , minor]) => (t: Texts) => ({ name: textOf(name, t), minor: numberOf(minor, t) }) %}
  | "minor" %integer {% ([, minor]) => (t: Texts) => ({ minor: numberOf(minor, t) }) %}
