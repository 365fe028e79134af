import { describe, expect, it } from 'vitest'
import { nearestNfsOption, readNfsOptions } from '../../src/vocabulary/index.ts'

const read = (text: string) => readNfsOptions(text === '' ? [] : text.split(','))
const problems = (text: string) =>
  read(text).problems.map(({ kind, keyword, tolerated }) => `${kind} ${keyword}${tolerated ? ' tolerated' : ''}`)

describe('reading the options of an NFS mount', () => {
  it('starts from what the kernel does by itself', () => {
    expect(read('')).toMatchObject({
      recovery: 'hard',
      readOnly: false,
      version: undefined,
      versionOptions: [],
      transport: undefined,
      timeo: undefined,
      retrans: undefined,
      sloppy: false,
      localLock: 'none',
      problems: [],
    })
  })

  it('lets the last of several options count', () => {
    expect(read('soft,hard').recovery).toBe('hard')
    expect(read('hard,softerr').recovery).toBe('softerr')
    expect(read('ro,rw,ro').readOnly).toBe(true)
    expect(read('udp,proto=tcp6').transport).toBe('tcp')
    expect(read('proto=tcp,rdma').transport).toBe('rdma')
    expect(read('nolock,local_lock=none').localLock).toBe('none')
    expect(read('local_lock=flock,nolock').localLock).toBe('all')
    expect(read('timeo=10,timeo=20').timeo).toBe(20)
    expect(read('timeo=10,hard,timeo=20').indexOf('timeo')).toBe(2)
  })

  it('reads the version from each of its spellings', () => {
    const versions = ['vers=3', 'nfsvers=4.1', 'v4', 'v4.2', 'vers=4,minorversion=1'].map((text) => read(text).version)
    expect(versions).toEqual(['3', '4.1', '4', '4.2', '4.1'])
    expect(read('vers=4,hard,v4.1').versionOptions).toEqual([0, 2])
  })

  it('reads numbers as the kernel does', () => {
    expect(read('timeo=0x10').timeo).toBe(16)
    expect(read('timeo=010').timeo).toBe(8)
    expect(problems('timeo=08')).toEqual(['invalid-value timeo'])
    expect(problems('rsize=32k,wsize=4294967296,acregmin=-1')).toEqual([
      'invalid-value rsize',
      'invalid-value wsize',
      'invalid-value acregmin',
    ])
  })

  it('knows names that are not NFS at all', () => {
    expect(problems('defaults,_netdev,nofail,noauto,users,noatime,nodev,x-systemd.automount,X-mount.mkdir,context="a",comment=b')).toEqual(
      [],
    )
    expect(problems('nconect=4,nosoft,noTCP,errors=remount-ro')).toEqual([
      'unknown-keyword nconect',
      'unknown-keyword nosoft',
      'unknown-keyword noTCP',
      'unknown-keyword errors',
    ])
    expect(read('hard,nconect=4').problems[0]).toMatchObject({ index: 1, option: 'nconect=4' })
    expect(nearestNfsOption('nconect')).toBe('nconnect')
    expect(nearestNfsOption('noatme')).toBe('noatime')
  })

  it('tells flags from options with a value', () => {
    expect(problems('fsc,fsc=tag,rdirplus,rdirplus=none,norock')).toEqual(['unknown-keyword norock'])
    expect(problems('hard=1,timeo,nofsc=x')).toEqual(['invalid-value hard', 'invalid-value timeo', 'invalid-value nofsc'])
    expect(read('soft=1,nolock=1')).toMatchObject({ recovery: 'hard', localLock: 'none' })
  })

  it('keeps values within what the kernel takes', () => {
    const good =
      'timeo=1,retrans=0,nconnect=16,max_connect=1,port=65535,mountvers=3,minorversion=2,sec=krb5p:sys,lookupcache=pos,write=eager'
    expect(problems(good)).toEqual([])
    const bad = 'timeo=0,nconnect=17,port=65536,mountvers=4,minorversion=3,sec=krb6,lookupcache=some,vers=2,proto=sctp,xprtsec=ssl'
    expect(problems(bad)).toEqual(bad.split(',').map((option) => `invalid-value ${option.split('=')[0]}`))
  })

  it('knows what sloppy makes the kernel skip: names and what cannot be read, not what is out of range', () => {
    expect(problems('sloppy,foo,timeo=x,lookupcache=some,timeo=0,vers=9,proto=foo,sec=foo,port=99999')).toEqual([
      'unknown-keyword foo tolerated',
      'invalid-value timeo tolerated',
      'invalid-value lookupcache tolerated',
      'invalid-value timeo',
      'invalid-value vers',
      'invalid-value proto',
      'invalid-value sec',
      'invalid-value port',
    ])
  })
})
