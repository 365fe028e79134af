# A client that is a network: ADDRESS/PREFIX, ADDRESS/NETMASK, or ADDRESS/, which nfs-utils reads as prefix 0.
@preprocessor typescript
@{%
import { lexer, numberOf, textOf, type Texts } from '../../lens/grammar.ts'
%}
@lexer lexer

network -> block {% id %}

block -> %v4 "/" %number {% ([address, , prefix]) => (t: Texts) => ({ address: textOf(address, t), prefix: numberOf(prefix, t) }) %}
       | %v6 "/" %number {% ([address, , prefix]) => (t: Texts) => ({ address: textOf(address, t), prefix: numberOf(prefix, t) }) %}
       | %v4 "/" %v4     {% ([address, , mask]) => (t: Texts) => ({ address: textOf(address, t), netmask: textOf(mask, t) }) %}
       | %v6 "/" %v6     {% ([address, , mask]) => (t: Texts) => ({ address: textOf(address, t), netmask: textOf(mask, t) }) %}
       | %v4 "/"         {% ([address]) => (t: Texts) => ({ address: textOf(address, t), prefix: 0 }) %}
       | %v6 "/"         {% ([address]) => (t: Texts) => ({ address: textOf(address, t), prefix: 0 }) %}
