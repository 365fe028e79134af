import { changed, clean } from '../example.ts'
import { placeOf } from '../places.ts'
import { libvirtPoolRule } from '../rule.ts'

/** A file of libvirt's own folder; the pattern of that folder is no file. */
const OWN_FILE = /(?:^|\/)etc\/libvirt\/storage\/([^/*]+)\.xml$/

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/file-name',
  effect: 'dropped',
  severity: 'error',
  summary: 'A definition in a file of another name.',
  reason: 'libvirt reads NAME.xml for the pool NAME and skips every other file with a line in its log: the pool does not exist.',
  remedy: 'Name the file after the pool, or better, hand it to `virsh pool-define`.',
  source: 'libvirt: virStoragePoolObjLoad',
  message: ({ name, file }) => `libvirt skips the file: it is called ${file}.xml and defines the pool ${name}`,
  examples: [
    { bad: { '/etc/libvirt/storage/images.xml': clean.dir }, good: { '/etc/libvirt/storage/vm.xml': clean.dir } },
    {
      bad: { '/etc/libvirt/storage/vm.xml': changed('dir', ['<name>vm</name>', '<name>images</name>']) },
      good: { '/etc/libvirt/storage/images.xml': changed('dir', ['<name>vm</name>', '<name>images</name>']) },
    },
  ],
  visit: {
    pool(subject, context) {
      const file = OWN_FILE.exec(subject.document.path ?? '')?.[1]
      if (file === undefined || subject.name === undefined || subject.name === '' || subject.name === file) return
      context.report(placeOf(subject, subject.pool, 'name'), { data: { name: subject.name, file } })
    },
  },
})
