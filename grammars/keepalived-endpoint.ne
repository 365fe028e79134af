# What a virtual server listens on: ADDRESS [PORT], fwmark MARK, or group NAME.
@preprocessor typescript
@{%
import { lexer, numberOf, textOf, type Texts } from '../../lens/grammar.ts'
%}
@lexer lexer

endpoint -> %ip              {% ([ip]) => (t: Texts) => ({ ip: textOf(ip, t) }) %}
          | %ip %number      {% ([ip, port]) => (t: Texts) => ({ ip: textOf(ip, t), port: numberOf(port, t) }) %}
          | "fwmark" %number {% ([, mark]) => (t: Texts) => ({ fwmark: numberOf(mark, t) }) %}
          | "group" %name    {% ([, name]) => (t: Texts) => ({ group: textOf(name, t) }) %}
          | "group" %ip      {% ([, name]) => (t: Texts) => ({ group: textOf(name, t) }) %}
          | "group" %number  {% ([, name]) => (t: Texts) => ({ group: textOf(name, t) }) %}
