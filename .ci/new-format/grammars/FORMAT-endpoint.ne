# Where a name can be reached: HOST:PORT.
@preprocessor typescript
@{%
import { lexer, numberOf, textOf, type Texts } from '../../lens/grammar.ts'
%}
@lexer lexer

endpoint -> %word ":" %number {% ([host, , port]) => (t: Texts) => ({ host: textOf(host, t), port: numberOf(port, t) }) %}
