import { describe, expect, it } from 'vitest'
import { cycles, layerViolations } from './layers.ts'
import { sources } from './sources.ts'

describe('the modules of src', () => {
  it('import only from layers below their own', () => {
    expect(layerViolations(sources)).toEqual([])
  })

  it('do not need each other in a ring', () => {
    expect(cycles(sources)).toEqual([])
  })
})

describe('the layer check', () => {
  const span = { 'src/text/span.ts': '' }
  const exportsFormat = { 'src/formats/exports/index.ts': '' }

  it.each([
    ['within a layer', { ...span, 'src/text/index.ts': "export * from './span.ts';" }],
    ['to a lower layer', { ...span, 'src/lens/a.ts': "import type { Span } from '../text/span.ts';" }],
    ['from the registry to a format', { ...exportsFormat, 'src/formats/index.ts': "export * from './exports/index.ts';" }],
    ['from the registry to a format, later', { ...exportsFormat, 'src/formats/load.ts': "const f = await import('./exports/index.ts');" }],
    [
      'to what tells a format apart',
      { 'src/formats/exports/signature.ts': '', 'src/formats/signatures.ts': "import { signature } from './exports/signature.ts';" },
    ],
    ['from the front door', { ...exportsFormat, 'src/index.ts': "export * from './formats/exports/index.ts';" }],
    [
      'to rules through the generated list',
      {
        'src/formats/a/index.ts': "import { rules } from '../../generated/rules/a.ts';",
        'src/generated/rules/a.ts': "import { rule } from '../../formats/a/rules/b.ts';",
        'src/formats/a/rules/b.ts': '',
      },
    ],
  ])('lets an import pass %s', (_, modules) => {
    expect(layerViolations(modules)).toEqual([])
  })

  it.each([
    ['goes up', { ...exportsFormat, 'src/lens/a.ts': "import { x } from '../formats/exports/index.ts';" }],
    ['goes up', { 'src/text/a.ts': "import type { Tree } from '../syntax/tree.ts';", 'src/syntax/tree.ts': '' }],
    ['goes up', { 'src/text/a.ts': "type T = import('../syntax/tree.ts').Tree;", 'src/syntax/tree.ts': '' }],
    ['goes up', { 'src/text/a.ts': "const t = await import('../syntax/tree.ts');", 'src/syntax/tree.ts': '' }],
    ['goes up', { 'src/stack/a.ts': "export * from '../node/index.ts';", 'src/node/index.ts': '' }],
    ['goes up', { 'src/index.ts': "export * from './node/index.ts';", 'src/node/index.ts': '' }],
    [
      'goes up',
      {
        'src/syntax/a.ts': "import g from '../generated/grammars/g.ts';",
        'src/generated/grammars/g.ts': "import { x } from '../../vocabulary/x.ts';",
        'src/vocabulary/x.ts': '',
      },
    ],
    ['goes from one format to another', { ...exportsFormat, 'src/formats/fstab/a.ts': "import { x } from '../exports/index.ts';" }],
    [
      'goes from a format to the registry',
      { 'src/formats/fstab/a.ts': "import { formats } from '../index.ts';", 'src/formats/index.ts': '' },
    ],
    ['knows a format outside the registry', { ...exportsFormat, 'src/formats/detect.ts': "import { x } from './exports/index.ts';" }],
    [
      'brings the code of a format along',
      { ...exportsFormat, 'src/formats/signatures.ts': "import { exports } from './exports/index.ts';" },
    ],
    ['comes from a folder that is no layer', { ...span, 'src/misc/a.ts': "import { x } from '../text/span.ts';" }],
    ['is no module of src', { 'src/text/a.ts': "import { x } from './gone.ts';" }],
  ])('reports one that %s', (reason, modules) => {
    expect(layerViolations(modules)).toEqual([expect.stringContaining(reason)])
  })

  it('reports a ring of values and leaves a ring of types alone', () => {
    const ring = (keyword: string) => ({
      'src/text/a.ts': `${keyword} { B } from './b.ts';`,
      'src/text/b.ts': "import { A } from './a.ts';",
    })
    expect(cycles(ring('import'))).toEqual(['src/text/a.ts → src/text/b.ts → src/text/a.ts'])
    expect(cycles(ring('import type'))).toEqual([])
  })
})
