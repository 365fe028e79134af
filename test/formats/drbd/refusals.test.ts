import { describe, expect, test } from 'vitest'
import type { Target } from '../../../src/document/index.ts'
import { drbd } from '../../../src/formats/drbd/index.ts'

/** What is rejected, as the rule and the words that it points at. */
function rejected(text: string, target: Target = {}): [string, string][] {
  const findings = drbd.set([drbd.parse(text, { path: '/etc/drbd.conf', target })], { target }).lint({ target })
  return findings.filter(({ effect }) => effect === 'rejected').map(({ rule, span }) => [rule, text.slice(span.start, span.end)])
}

const VOLUME = 'volume 0 { device minor 1; disk "/dev/vg0/r0"; meta-disk internal; }'
const host = (name: string, id: number, inner = ''): string => `on ${name} { node-id ${id}; address 10.9.0.${id + 1}:7789; ${inner} }`
const resource = (inner: string, volume = VOLUME): string => `resource r0 { ${volume} ${host('alpha', 0)} ${host('beta', 1)} ${inner} }\n`

describe('inputs on which drbdadm crashes or never ends', () => {
  test('an end that is the address of no host', () => {
    expect(rejected(resource('connection { address 10.9.0.1:7789; address 10.9.0.9:7789; }'))).toEqual([
      ['drbd/unknown-host', 'address 10.9.0.9:7789'],
    ])
  })

  test('a list of hosts without its end', () => {
    expect(rejected('resource r0 { startup { become-primary-on alpha').map(([rule]) => rule)).toContain('drbd/syntax')
  })

  test('a size that is inherited twice', () => {
    const text = resource('disk { size 1G; }', VOLUME.replace('meta', 'disk { size 1G; } meta'))
    expect(rejected(text)).toEqual([['drbd/ambiguous-inheritance', 'size 1G;']])
  })
})

test('a proxy at one end only', () => {
  const proxy = 'proxy on alpha { inside 127.0.0.1:7788; outside 10.9.9.1:7788; }'
  const text = `resource r0 { ${VOLUME} ${host('alpha', 0, proxy)} ${host('beta', 1)} }`
  expect(rejected(text)).toEqual([['drbd/incomplete', 'on beta']])
  const via = resource(`connection { host alpha port 5 via ${proxy} host beta port 5; }`)
  expect(rejected(via)).toEqual([['drbd/incomplete', 'host beta port 5']])
})

test('fencing is moved out of the disk section of a resource, not of a volume', () => {
  const inVolume = resource('', VOLUME.replace('meta', 'disk { fencing resource-only; } meta'))
  expect(rejected(inVolume)).toEqual([['drbd/wrong-context', 'fencing']])
  expect(rejected(resource('disk { fencing resource-only; }'))).toEqual([])
  expect(rejected(resource('disk { fencing resource-only; }'), { 'drbd-utils': '9.28' })).toEqual([['drbd/wrong-context', 'fencing']])
})

test('skip where there can be none', () => {
  expect(rejected(resource('connection-mesh { hosts alpha beta; skip x { } }'))).toEqual([['drbd/wrong-context', 'skip']])
  expect(rejected(`global { skip x { } }\n${resource('')}`)).toEqual([['drbd/wrong-context', 'skip']])
  expect(rejected(resource('connection { host alpha; host beta; skip x { } }'))).toEqual([])
})

test('a drive letter is the device of a host that has such', () => {
  const windows = (device: string): string =>
    `resource r0 { ${['alpha', 'beta'].map((name, id) => host(name, id, `device ${id ? device : 'minor 1'}; disk "/dev/a";`)).join(' ')} }`
  expect(rejected(windows('"F:" minor 1'))).toEqual([])
  expect(rejected(windows('"F:"'))).toEqual([['drbd/invalid-value', '"F:"']])
})

test('a mesh of more hosts than DRBD can number is paired off no further', () => {
  const names = Array.from({ length: 3000 }, (_, i) => `h${i}`)
  const text = `resource r0 { ${VOLUME} ${names.map((name, i) => host(name, i % 32)).join('\n')} connection-mesh { hosts ${names.join(' ')}; } }`
  const [only] = drbd.set([drbd.parse(text)]).effective.resources
  expect(only!.connections).toHaveLength((32 * 31) / 2)
})

describe('9', () => {
  const target = { 'drbd-utils': '9.22.0' }
  const two = (inner: string, ofAlpha = ''): string =>
    `resource r0 { ${VOLUME} ${host('alpha', 0).replace(/\}$/, `${ofAlpha} }`)} ${host('beta', 1)} ${inner} }`

  test.each([
    ['connection-mesh m { hosts alpha beta; }', ['drbd/wrong-arguments', 'm']],
    ['connection disk { host alpha; host beta; }', ['drbd/invalid-value', 'disk']],
    ['syncer { bitmap no; }', ['drbd/wrong-context', 'bitmap']],
  ])('refuses %s', (inner, finding) => {
    expect(rejected(two(inner), target)).toEqual([finding])
  })

  test('protocol without a letter is a value that is missing', () => {
    const set = drbd.set([drbd.parse(two('protocol;'), { target })], { target })
    expect(set.lint({ target }).map(({ rule }) => rule)).toContain('drbd/missing-value')
    expect(rejected(two('protocol;'), target)).toEqual([])
    const { net } = set.effective.resources[0]!
    expect(set.effective.listed(net).map(({ keyword, text }) => [keyword, text])).toEqual([['protocol', 'yes']])
  })

  test('a device without words is what the resource says of it', () => {
    const text = two('', 'volume 0 { device; }')
    expect(rejected(text, target)).toEqual([])
    const found = drbd.set([drbd.parse(text, { target })], { target }).lint({ target })
    expect(found.filter(({ rule }) => rule === 'drbd/ignored').map(({ span }) => text.slice(span.start, span.end))).toEqual(['device;'])
    expect(rejected(text.replace('device minor 1;', ''), target).map(([rule]) => rule)).toContain('drbd/incomplete')
  })
})

describe('8.4', () => {
  const target = { drbd: '8.4.11' }
  const old = (inner: string): string =>
    `resource r0 { ${VOLUME} on alpha { address 10.9.0.1:7789; } on beta { address 10.9.0.2:7789; } ${inner} }`

  test.each([
    ['startup { become-primary-on gamma; }', ['drbd/unknown-host', 'become-primary-on gamma;']],
    ['startup { become-primary-on both; }', ['drbd/incomplete', 'become-primary-on both;']],
    ['net { sndbuf-size 11M; }', ['drbd/needs-newer', 'sndbuf-size']],
    ['net { allow-two-primaries "yes"; }', ['drbd/invalid-value', '"yes"']],
    ['net { verify-alg yes; }', ['drbd/invalid-value', 'yes']],
    ['net { shared-secret disk; }', ['drbd/invalid-value', 'disk']],
    ['handlers { split-brain 10.9.0.1; }', ['drbd/invalid-value', '10.9.0.1']],
    ['handlers { split-brain fd00::1; }', ['drbd/invalid-value', 'fd00::1']],
    ['handlers { outdate-peer meta-disk; }', ['drbd/invalid-value', 'meta-disk']],
    ['net { "timeout" 60; }', ['drbd/syntax', '"timeout"']],
    ['net { no-timeout; }', ['drbd/unknown-keyword', 'no-timeout']],
    ['net { no-tcp-cork yes; }', ['drbd/wrong-arguments', 'yes']],
    ['syncer { resync-rate 40M; }', ['drbd/wrong-context', 'resync-rate']],
    ['skip net { timeout 60; }', ['drbd/wrong-context', 'skip']],
  ])('refuses %s', (inner, finding) => {
    expect(rejected(old(inner), target)).toEqual([finding])
  })

  test('a disk{} is about the disk of its host alone, and knows the old names of options', () => {
    const text = old('disk { rate 10M; after r1; }').replace('7789; } on beta', '7789; volume 0 { disk { c-fill-target 10; } } } on beta')
    const set = drbd.set([drbd.parse(text, { target })], { target })
    const told = set.effective.resources[0]!.hosts.map(({ volumes }) =>
      set.effective
        .listed(volumes[0]!.diskOptions)
        .map(({ keyword, text }) => `${keyword} ${text}`)
        .sort(),
    )
    expect(told).toEqual([
      ['c-fill-target 10', 'resync-after r1', 'resync-rate 10M'],
      ['resync-after r1', 'resync-rate 10M'],
    ])
  })

  test.each([
    'net { allow-two-primaries no; } startup { become-primary-on both; }',
    'disk { rate 10M; }',
    'net { no-tcp-cork; }',
    'syncer { rate 40M; }',
    'handlers { split-brain 1.2.3; outdate-peer path; }',
    'disk { fencing resource-only; }',
    'startup { become-primary-on alpha; }',
  ])('takes %s', (inner) => {
    expect(rejected(old(inner), target)).toEqual([])
  })
})
