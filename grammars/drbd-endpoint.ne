# One end of a connection, up to `via`: host alpha, host alpha port 7790, host alpha address 10.0.0.1:7789, address 10.0.0.1:7789.
@preprocessor typescript
@{%
import { lexer, numberOf, textOf, type Texts } from '../../lens/grammar.ts'
%}
@lexer lexer

endpoint ->
    "host" %string {% ([, host]) => (t: Texts) => ({ host: textOf(host, t) }) %}
  | "host" %string "port" %integer {% ([, host, , port]) => (t: Texts) => ({ host: textOf(host, t), port: numberOf(port, t) }) %}
  | "host" %string "address" address {% ([, host, , address]) => (t: Texts) => ({ host: textOf(host, t), address: address(t) }) %}
  | "address" address {% ([, address]) => (t: Texts) => ({ address: address(t) }) %}

# 10.0.0.1:7789, ipv4 10.0.0.1:7789, ipv6 [fd00::1]:7789.
address ->
    %ip4 ":" %integer {% ([host, , port]) => (t: Texts) => ({ host: textOf(host, t), port: numberOf(port, t) }) %}
  | family %ip4 ":" %integer {% ([family, host, , port]) => (t: Texts) => ({ family, host: textOf(host, t), port: numberOf(port, t) }) %}
  | "ipv6" "[" %ip6 "]" ":" %integer {% ([, , host, , , port]) => (t: Texts) => ({ family: 'ipv6', host: textOf(host, t), port: numberOf(port, t) }) %}

family ->
    "ipv4" {% () => 'ipv4' %}
  | "sdp" {% () => 'sdp' %}
  | "ssocks" {% () => 'ssocks' %}
  | "sci" {% () => 'ssocks' %}
