import { describe, expect, it } from 'vitest'
import { EditError } from '../../../src/edit/index.ts'
import { type NfsConf, nfsConf } from '../../../src/formats/nfs-conf/index.ts'
import { applyEdits } from '../../../src/text/index.ts'

const edited = (text: string, change: (draft: NfsConf) => void) => applyEdits(text, nfsConf.parse(text).edit(change))

describe('editing nfs.conf', () => {
  it('changes a value alone, in the way the file is written', () => {
    expect(
      edited('[nfsd]\n  threads=8 # eight\n', (draft) => {
        draft.nfsd!.threads = 16
      }),
    ).toBe('[nfsd]\n  threads=16 # eight\n')
    expect(
      edited('[statd]\nname = "a"\n', (draft) => {
        draft.statd!.name = 'b c'
      }),
    ).toBe('[statd]\nname = b c\n')
    expect(
      edited('[statd]\nname = a\n', (draft) => {
        draft.statd!.name = 'b#c'
      }),
    ).toBe('[statd]\nname = "b#c"\n')
  })

  it('adds a key as its neighbours are written, at its place among them', () => {
    expect(
      edited('[nfsd]\n\tthreads=8\n\ttcp=y\n', (draft) => {
        draft.nfsd!.host = ['a', 'b']
      }),
    ).toBe('[nfsd]\n\tthreads=8\n\thost=a,b\n\ttcp=y\n')
    expect(
      edited('[nfsd]\r\nthreads = 8\r\n', (draft) => {
        draft.nfsd!.udp = false
      }),
    ).toBe('[nfsd]\r\nthreads = 8\r\nudp = n\r\n')
    expect(
      edited('[nfsd]\nthreads=8', (draft) => {
        draft.nfsd!.udp = false
      }),
    ).toBe('[nfsd]\nthreads=8\nudp=n\n')
    expect(
      edited('[nfsd]\n[lockd]\nport=1\n', (draft) => {
        draft.nfsd!.threads = 16
      }),
    ).toBe('[nfsd]\nthreads = 16\n[lockd]\nport=1\n')
  })

  it('adds a key right below the line that shows it commented out', () => {
    const sample = '[nfsd]\n# debug=0\n# threads=8\n# host=\n\n[lockd]\n# port=0\n'
    expect(
      edited(sample, (draft) => {
        draft.nfsd!.threads = 16
      }),
    ).toBe(sample.replace('# threads=8\n', '# threads=8\nthreads = 16\n'))
    expect(
      edited(sample, (draft) => {
        draft.lockd!.port = 32768
      }),
    ).toBe(sample.replace('# port=0\n', '# port=0\nport = 32768\n'))
    expect(
      edited('[nfsd]\ntcp=y\n#THREADS = 8', (draft) => {
        draft.nfsd!.threads = 16
      }),
    ).toBe('[nfsd]\ntcp=y\n#THREADS = 8\nthreads=16\n')
  })

  it('leaves the samples of a section that is commented out alone', () => {
    const text = '[nfsd]\ntcp=y\n#[mountd]\n# threads=1\n'
    expect(
      edited(text, (draft) => {
        draft.nfsd!.threads = 16
      }),
    ).toBe('[nfsd]\nthreads=16\ntcp=y\n#[mountd]\n# threads=1\n')
  })

  it('removes a key with every line that sets it', () => {
    expect(
      edited('[nfsd]\nthreads=8\n# more\nthreads=16 # yes\ntcp=y\n', (draft) => {
        delete draft.nfsd!.threads
      }),
    ).toBe('[nfsd]\n# more\ntcp=y\n')
  })

  it('adds, removes and keeps sections apart', () => {
    const text = '# head\n[nfsd]\nthreads=8\n\n# ports\n[lockd]\nport=1\n'
    expect(
      edited(text, (draft) => {
        draft.mountd = { include: [], port: 20048 }
      }),
    ).toBe('# head\n[nfsd]\nthreads=8\n\n[mountd]\nport = 20048\n\n# ports\n[lockd]\nport=1\n')
    const removed = edited(text, (draft) => {
      delete draft.nfsd
    })
    expect(nfsConf.parse(removed).model).toEqual({ lockd: { include: [], port: 1 } })
    expect(removed).toContain('# ports\n[lockd]\n')
  })

  it('adds, changes, moves and removes includes and variables', () => {
    const text = '[environment]\nA=1\nB=2\n[nfsd]\ninclude=x\ninclude=-y\n'
    expect(edited(text, (draft) => void draft.environment!.variables.push({ name: 'C', value: '3' }))).toBe(
      text.replace('B=2\n', 'B=2\nC=3\n'),
    )
    expect(
      edited(text, (draft) => {
        draft.environment!.variables[0]!.value = 'one two'
      }),
    ).toBe(text.replace('A=1', 'A=one two'))
    expect(edited(text, (draft) => void draft.nfsd!.include.reverse())).toBe('[environment]\nA=1\nB=2\n[nfsd]\ninclude=-y\ninclude=x\n')
    expect(edited(text, (draft) => void draft.nfsd!.include.shift())).toBe('[environment]\nA=1\nB=2\n[nfsd]\ninclude=-y\n')
  })

  it('puts a setting above, an include below, as the model says', () => {
    const text = '[nfsd]\nthreads=8\ninclude=over\n'
    const set = (change: (draft: NfsConf) => void) => edited(text, change)
    expect(
      set((draft) => {
        draft.nfsd!.vers3 = false
      }),
    ).toBe('[nfsd]\nthreads=8\nvers3=n\ninclude=over\n')
    expect(set((draft) => void draft.nfsd!.include.push({ path: 'more', last: true }))).toBe(`${text}include=more\n`)
    expect(set((draft) => void draft.nfsd!.include.unshift({ path: 'under' }))).toBe('[nfsd]\ninclude=under\nthreads=8\ninclude=over\n')
    expect(
      set((draft) => {
        delete draft.nfsd!.include[0]!.last
      }),
    ).toBe('[nfsd]\ninclude=over\nthreads=8\n')
  })

  it('refuses to write over a reference, and names it', () => {
    const attempt = () =>
      edited('[environment]\nT=8\n[nfsd]\nthreads = $T\n', (draft) => {
        draft.nfsd!.threads = 16
      })
    expect(attempt).toThrow(EditError)
    expect(attempt).toThrow('$T')
  })

  it('puts a value in the place of one that cannot be read', () => {
    expect(
      edited('[nfsd]\nthreads = many # why\ntcp=y\n', (draft) => {
        draft.nfsd!.threads = 16
      }),
    ).toBe('[nfsd]\nthreads = 16 # why\ntcp=y\n')
    expect(
      edited('[nfsd]\nthreads =\n', (draft) => {
        draft.nfsd!.threads = 16
      }),
    ).toBe('[nfsd]\nthreads = 16\n')
  })

  it('works beside damage', () => {
    const text = '[lockd\nport=1\n[nfsd]\nbad\nname="x\nthreads=8\n= 3\n'
    expect(
      edited(text, (draft) => {
        draft.nfsd!.threads = 16
      }),
    ).toBe(text.replace('threads=8', 'threads=16'))
    expect(
      edited(text, (draft) => {
        draft.nfsd!.vers3 = false
      }),
    ).toBe(text.replace('threads=8\n', 'threads=8\nvers3=n\n'))
  })

  it('gives no edits for no change', () => {
    expect(
      nfsConf.parse('[nfsd]\nthreads=8\n').edit((draft) => {
        draft.nfsd!.threads = 8
      }),
    ).toEqual([])
  })
})
