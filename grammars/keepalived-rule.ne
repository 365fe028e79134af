# A policy rule as in ip-rule(8): selectors and one action in any order.
@preprocessor typescript
@{%
import { asNumber, asText, flagged, lexer, merged, named, none, textOf, type Texts } from '../../lens/grammar.ts'
%}
@lexer lexer

rule -> options {% id %}

options -> null           {% none %}
         | options option {% merged %}

option -> %flag           {% flagged %}
        | %text word      {% named %}
        | %network range  {% named %}
        | %numeric number {% named %}
        | "type" action   {% ([, action]) => action %}
        | action          {% id %}

action -> %action      {% ([action]) => (t: Texts) => ({ action: textOf(action, t) }) %}
        | "goto" number {% ([, number]) => (t: Texts) => ({ goto: number(t) }) %}

range -> %ip {% asText %}

number -> %number {% asNumber %}

word -> %name   {% asText %}
      | %number {% asText %}
      | %ip     {% asText %}
