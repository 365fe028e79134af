# An address that keepalived adds: ADDRESS[/PREFIX] and options in any order.
@preprocessor typescript
@{%
import { asNumber, asText, flagged, lexer, merged, named, none, textOf, type Texts } from '../../lens/grammar.ts'
%}
@lexer lexer

address -> %target options {% ([target, options]) => (t: Texts) => ({ ip: textOf(target, t), ...options(t) }) %}

options -> null           {% none %}
         | options option {% merged %}

option -> %flag          {% flagged %}
        | %text word     {% named %}
        | %peer address_ {% named %}
        | %broadcast sum {% named %}
        | %lifetime time {% named %}

word -> %name   {% asText %}
      | %ip     {% asText %}
      | %number {% asText %}
      | %sign   {% asText %}
      | %forever {% asText %}

address_ -> %ip {% asText %}

sum -> %ip   {% asText %}
     | %sign {% asText %}

time -> %number  {% asNumber %}
      | %forever {% asText %}
