# What an NFS mount mounts: SERVER:PATH, split at the first colon, or behind the bracket of an IPv6 address.
@preprocessor typescript
@{%
import { lexer, textOf, type Texts } from '../../lens/grammar.ts'
%}
@lexer lexer

source -> server ":" path {% ([server, , path]) => (t: Texts) => ({ ...server(t), path: path(t) }) %}

server -> %host           {% ([host]) => (t: Texts) => ({ host: textOf(host, t), form: 'name' }) %}
        | "[" %address "]" {% ([, address]) => (t: Texts) => ({ host: textOf(address, t), form: 'bracketed' }) %}
        | %bare           {% ([address]) => (t: Texts) => ({ host: textOf(address, t), form: 'bare' }) %}

path -> %path {% ([path]) => (t: Texts) => textOf(path, t) %}
      | null  {% () => () => '' %}
