# A route as in ip-route(8): destination, gateway and options in any order. Gateways behind `nexthop` are read one by one.
@preprocessor typescript
@{%
import { asNumber, asText, flagged, lexer, named, none, type Part, type Texts, type Token, textOf } from '../../lens/grammar.ts'

/** A metric whose value path discovery must not change. */
const locked = (parts: readonly unknown[]): Part => {
  const [option] = parts as readonly [Token]
  const value = named(parts)
  return (t) => ({ ...value(t), locked: [textOf(option, t)] })
}
const together = (parts: readonly unknown[]): Part => {
  const [before, next] = parts as readonly [Part, Part]
  return (t) => {
    const [a, b] = [before(t), next(t)]
    return a.locked && b.locked ? { ...a, ...b, locked: [...(a.locked as string[]), ...(b.locked as string[])] } : { ...a, ...b }
  }
}
%}
@lexer lexer

route -> options {% id %}

options -> null           {% none %}
         | options option {% together %}

option -> %flag                    {% flagged %}
        | %text word               {% named %}
        | %gateway %ip             {% ([option, ip]) => (t: Texts) => ({ [textOf(option, t)]: textOf(ip, t) }) %}
        | %gateway %family %ip     {% ([option, family, ip]) => (t: Texts) => ({ [textOf(option, t)]: textOf(ip, t), viaFamily: textOf(family, t) }) %}
        | %address %ip             {% ([option, ip]) => (t: Texts) => ({ [textOf(option, t)]: textOf(ip, t) }) %}
        | %numeric number          {% named %}
        | %lockable number         {% named %}
        | %lockable "lock" number  {% locked %}
        | %timed word              {% named %}
        | %timed "lock" word       {% locked %}
        | "to" destination         {% ([, destination]) => destination %}
        | destination              {% id %}
        | %type                    {% ([type]) => (t: Texts) => ({ type: textOf(type, t) }) %}
        | %encap                   {% ([encap]) => (t: Texts) => ({ encap: textOf(encap, t) }) %}

destination -> %ip {% ([ip]) => (t: Texts) => ({ to: textOf(ip, t) }) %}

number -> %number {% asNumber %}

word -> %name   {% asText %}
      | %number {% asText %}
      | %ip     {% asText %}
