import { expect, test } from 'vitest'
import { includedPath, pathsIncluded } from '../../src/vocabulary/index.ts'

test('an included path counts from the including file’s folder, an absolute one from its host’s root', () => {
  expect(includedPath('/etc/drbd.conf', 'drbd.d/r0.res')).toBe('/etc/drbd.d/r0.res')
  expect(includedPath('/etc/drbd.d/a.res', '../b.res')).toBe('/etc/b.res')
  expect(includedPath('hosts/nas1/etc/drbd.conf', '/etc/drbd.d/*.res')).toBe('hosts/nas1/etc/drbd.d/*.res')
  expect(includedPath(undefined, './x')).toBe('x')
})

test('a pattern means what glob(3) finds, in its order', () => {
  const paths = ['d/b.res', 'd/B.res', 'd/10.res', 'd/9.res', 'd/.hidden.res', 'd/e/f.res', 'd/a.conf', 'd/x{1,2}.res', 'd/x1.res']
  expect(pathsIncluded({ path: 'd/*.res', pattern: 'glob' }, paths)).toEqual([
    'd/10.res',
    'd/9.res',
    'd/B.res',
    'd/b.res',
    'd/x1.res',
    'd/x{1,2}.res',
  ])
  expect(pathsIncluded({ path: 'd/?.res', pattern: 'glob' }, paths)).toEqual(['d/9.res', 'd/B.res', 'd/b.res'])
  expect(pathsIncluded({ path: 'd/[!0-9].res', pattern: 'glob' }, paths)).toEqual(['d/B.res', 'd/b.res'])
  expect(pathsIncluded({ path: 'd/x{1,2}.res', pattern: 'glob' }, paths)).toEqual(['d/x{1,2}.res'])
  expect(pathsIncluded({ path: 'd/x{1,2}.res', pattern: 'braces' }, ['d/x1.res', 'd/x3.res'])).toEqual(['d/x1.res'])
  expect(pathsIncluded({ path: 'd/x{1,2}.res' }, paths)).toEqual(['d/x{1,2}.res'])
})
