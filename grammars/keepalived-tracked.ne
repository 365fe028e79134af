# Something tracked: NAME [weight N [reverse | noreverse]].
@preprocessor typescript
@{%
import { lexer, numberOf, textOf, type Texts } from '../../lens/grammar.ts'
%}
@lexer lexer

tracked -> %name {% ([name]) => (t: Texts) => ({ name: textOf(name, t) }) %}
         | %name weight {% ([name, weight]) => (t: Texts) => ({ name: textOf(name, t), ...weight(t) }) %}

weight -> "weight" %number             {% ([, number]) => (t: Texts) => ({ weight: numberOf(number, t) }) %}
        | "weight" %number "reverse"   {% ([, number]) => (t: Texts) => ({ weight: numberOf(number, t), reverse: true }) %}
        | "weight" %number "noreverse" {% ([, number]) => (t: Texts) => ({ weight: numberOf(number, t), reverse: false }) %}
