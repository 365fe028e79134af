import { changed, clean } from '../example.ts'
import { libvirtPoolRule } from '../rule.ts'

export const rule = libvirtPoolRule({
  id: 'libvirt-pool/outside-schema',
  effect: 'altered',
  severity: 'warning',
  summary: 'A value that the schema refuses and libvirt passes over.',
  reason: 'libvirt goes by its default as if nothing were written; virt-xml-validate refuses the file.',
  remedy: 'Write a value, or take the element out.',
  source: 'storagepool.rng',
  message: ({ keyword, value, expected, element }) =>
    element !== undefined
      ? `${element} without ${keyword} says nothing`
      : value === undefined
        ? `${keyword} is empty, which libvirt takes for absent`
        : `libvirt passes over ${keyword} ${value}; ${expected} is expected`,
  examples: [
    { bad: changed('dir', ['70a7eb15-6668-4d0b-ba02-1a1c4b2e8f3a', '']), good: clean.dir },
    { bad: changed('fs', ["<format type='xfs'/>", '<format/>']), good: clean.fs },
  ],
})
