import { describe, expect, it } from 'vitest'
import { EditError } from '../../../src/edit/index.ts'
import {
  ensureHost,
  ensureMountOption,
  ensurePool,
  type LibvirtPoolFile,
  libvirtPool,
  removeHost,
  removeMountOption,
} from '../../../src/formats/libvirt-pool/index.ts'
import { applyEdits, type TextEdit } from '../../../src/text/index.ts'

type Doc = ReturnType<typeof libvirtPool.parse>

const after = (text: string, edit: (document: Doc) => TextEdit[]): string => applyEdits(text, edit(libvirtPool.parse(text)))
const edited = (text: string, change: (draft: LibvirtPoolFile) => void): string => after(text, (document) => document.edit(change))

const NETFS = `<!-- made by hand -->
<pool type="netfs">
    <name>vm</name>
    <!-- the floating address -->
    <source>
        <host name="nfs-vip.example.org"
              port="2049"/>  <!-- not used -->
        <dir path="/exports/vm"/><format type='nfs'/>
        <zork/>
    </source>
    <target/>
</pool>
`

describe('edits of a definition', () => {
  it('change an attribute between its own quotes', () => {
    const text = edited(NETFS, (draft) => {
      if (draft.pool?.type === 'netfs') draft.pool.source!.hosts[0]!.name = 'a&b"c'
    })
    expect(text).toBe(NETFS.replace('nfs-vip.example.org', 'a&amp;b&quot;c'))
  })

  it('take an attribute out with the blanks before it, and add one behind the others', () => {
    const text = edited(NETFS, (draft) => {
      if (draft.pool?.type === 'netfs') delete draft.pool.source!.hosts[0]!.port
    })
    expect(text).toBe(NETFS.replace('"\n              port="2049"/>', '"/>'))
    const again = edited(text, (draft) => {
      if (draft.pool?.type === 'netfs') draft.pool.source!.hosts[0]!.port = 111
    })
    expect(again).toBe(text.replace('.org"/>', `.org" port='111'/>`))
  })

  it('open a tag that said that nothing is inside, indented as the file is', () => {
    const text = edited(NETFS, (draft) => {
      if (draft.pool?.type === 'netfs') draft.pool.target!.path = '/srv/vm'
    })
    expect(text).toBe(NETFS.replace('<target/>', '<target>\n        <path>/srv/vm</path>\n    </target>'))
  })

  it('stay on the line where elements share one', () => {
    const text = edited(NETFS, (draft) => {
      if (draft.pool?.type === 'netfs') draft.pool.source!.protocol = { ver: '4.2' }
    })
    expect(text).toBe(NETFS.replace("<format type='nfs'/>", "<format type='nfs'/> <protocol ver='4.2'/>"))
  })

  it('remove an element with the line it has to itself, and no more', () => {
    const text = edited(NETFS, (draft) => {
      if (draft.pool?.type === 'netfs') delete draft.pool.source!.dir
    })
    expect(text).toBe(NETFS.replace('<dir path="/exports/vm"/>', ''))
    const bare = edited(NETFS, (draft) => {
      if (draft.pool?.type === 'netfs') delete draft.pool.target
    })
    expect(bare).toBe(NETFS.replace('    <target/>\n', ''))
  })

  it('move elements with their comments', () => {
    const text = `<pool type='rbd'>
  <source>
    <!-- the
         first -->
    <host name='a'/>
    <host name='b'/>
    <name>n</name>
  </source>
</pool>
`
    const moved = edited(text, (draft) => {
      if (draft.pool?.type === 'rbd') draft.pool.source!.hosts.reverse()
    })
    expect(moved).toContain(`    <host name='b'/>\n    <!-- the\n         first -->\n    <host name='a'/>\n`)
  })

  it('keep CRLF and add whole elements', () => {
    const text = "<pool type='dir'>\r\n  <name>a</name>\r\n</pool>\r\n"
    const added = edited(text, (draft) => {
      if (draft.pool?.type === 'dir') draft.pool.target = { path: '/srv/a', permissions: { mode: '0711' } }
    })
    expect(added).toBe(
      "<pool type='dir'>\r\n  <name>a</name>\r\n  <target>\r\n    <path>/srv/a</path>\r\n    <permissions>\r\n      <mode>0711</mode>\r\n    </permissions>\r\n  </target>\r\n</pool>\r\n",
    )
  })

  it('write text that is written as CDATA anew', () => {
    const text = "<pool type='dir'><name><![CDATA[a<b]]></name></pool>"
    expect(edited(text, (draft) => Object.assign(draft.pool!, { name: 'c<d' }))).toBe("<pool type='dir'><name>c&lt;d</name></pool>")
  })

  it('add options in their namespace', () => {
    const text = edited(NETFS, (draft) => {
      if (draft.pool?.type === 'netfs') draft.pool.mountOpts = { options: [{ name: 'hard' }] }
    })
    expect(text).toContain(
      `    <fs:mount_opts xmlns:fs='http://libvirt.org/schemas/storagepool/fs/1.0'>\n        <fs:option name='hard'/>\n    </fs:mount_opts>\n`,
    )
    expect(libvirtPool.parse(text).model.pool).toMatchObject({ mountOpts: { options: [{ name: 'hard' }] } })
  })
})

describe('helpers', () => {
  const twice = (text: string, edit: (document: Doc) => TextEdit[]): string => {
    const once = after(text, edit)
    expect(edit(libvirtPool.parse(once))).toEqual([])
    return once
  }

  it('ensure a pool', () => {
    const text = twice(NETFS, (document) =>
      ensurePool(document, { type: 'netfs', target: { path: '/srv/vm' }, source: { hosts: [{ name: 'nas' }], protocol: { ver: '4.1' } } }),
    )
    expect(libvirtPool.parse(text).model.pool).toMatchObject({
      name: 'vm',
      target: { path: '/srv/vm' },
      source: { hosts: [{ name: 'nas' }], dir: { path: '/exports/vm' }, protocol: { ver: '4.1' } },
    })
    expect(text).toContain('<!-- the floating address -->')
    expect(() => ensurePool(libvirtPool.parse(NETFS), { type: 'dir' })).toThrow(EditError)
  })

  it('ensure a pool in an empty file', () => {
    const text = twice('', (document) => ensurePool(document, { type: 'dir', name: 'vm', target: { path: '/srv/vm' } }))
    expect(text).toBe("<pool type='dir'>\n  <name>vm</name>\n  <target>\n    <path>/srv/vm</path>\n  </target>\n</pool>\n")
  })

  it('ensure and remove mount options', () => {
    const text = twice(NETFS, (document) => ensureMountOption(document, 'timeo=600'))
    const again = twice(text, (document) => ensureMountOption(document, 'timeo=100'))
    expect(again).toBe(text.replace('timeo=600', 'timeo=100'))
    expect(twice(again, (document) => removeMountOption(document, 'timeo'))).not.toContain('timeo')
    expect(() => ensureMountOption(libvirtPool.parse("<pool type='dir'/>"), 'ro')).toThrow(EditError)
  })

  it('ensure and remove hosts', () => {
    const text = "<pool type='rbd'>\n  <source>\n    <host name='a'/>\n    <name>n</name>\n  </source>\n</pool>\n"
    const two = twice(text, (document) => ensureHost(document, { name: 'b', port: 6789 }))
    expect(two).toBe(text.replace("<host name='a'/>\n", "<host name='a'/>\n    <host name='b' port='6789'/>\n"))
    expect(twice(two, (document) => removeHost(document, 'b'))).toBe(text)
  })
})
