import { writeClient } from '../../src/formats/exports/index.ts'
import { clientNetwork } from '../../src/formats/exports/model/client.ts'
import { libvirtPool } from '../../src/formats/libvirt-pool/index.ts'
import type { Comparison as CorosyncComparison } from './corosync-comparison.ts'
import type { Comparison } from './exports-comparison.ts'
import { DIRECTORIES } from './exports-generator.ts'
import type { KeepalivedComparison } from './keepalived-comparison.ts'
import type { CrmVerdict } from './oracle/pacemaker.ts'

/** A case that is deliberately not compared, and why. */
type Exceptions = Readonly<Record<string, string>>

/** Every place where quorate and a real tool are known to differ on purpose, format by format. */
export const exceptions = {
  exports: {
    /** Gotchas by title. */
    gotchas: {
      'a trailing slash on a directory that does not exist':
        'Paths are compared as realpath(3) resolves them, which takes the directory to exist; exportfs leaves the path of one that does not.',
      'a symbolic link': 'Links are not in the files.',
      'no file': 'A file that does not exist has no text to find anything in.',
      'no main file, a drop-in': 'A file that does not exist has no text to find anything in.',
    } as Exceptions,
    /** Generated files by what is in them. */
    generated: [
      {
        reason:
          'Behind a client that begins with a dash, a line without clients gets that client for its defaults: exportfs does not clear its buffer.',
        applies: ({ set }: Comparison) =>
          set.documents.some(({ model }) =>
            model.entries.some(({ items }) =>
              items.some((item) => item.kind === 'client' && item.client.type === 'invalid' && item.client.text.startsWith('-')),
            ),
          ),
      },
      {
        reason: 'exportfs itself ends by a signal: it frees the ranges of squash_uids= twice when it stops behind them.',
        applies: ({ verdict }: Comparison) => verdict.exit > 128,
      },
      {
        reason: 'squash_uids= in the defaults of a line is freed once per client: exportfs writes stray numbers, or ends by a signal.',
        applies: ({ set }: Comparison) =>
          set.effective.exports.some(({ defaults }) =>
            defaults.some(({ options }) =>
              options.some((option) => typeof option === 'object' && ('squashUids' in option || 'squashGids' in option)),
            ),
          ),
      },
      {
        reason:
          'Paths are compared as realpath(3) resolves them, which takes the directory to exist; exportfs leaves the path of one that does not.',
        applies: ({ set }: Comparison) =>
          set.effective.exports.some(({ entry, path }) => entry.path !== path && !DIRECTORIES.includes(path) && path !== '/'),
      },
      {
        reason:
          'exportfs writes a line end of a client into its state file as it is, so that file has lines that are no exports; the finding is exports/etab-altered.',
        applies: ({ set }: Comparison) =>
          set.effective.exports.some(({ client, flags }) =>
            [writeClient(client), flags.mountpoint, flags.uuid].some((text) => text?.includes('\n')),
          ),
      },
      {
        reason:
          'strtoul takes a blank or a sign before a prefix length, which only quotes and escapes can put there; quorate says that it is no network.',
        applies: ({ set }: Comparison) =>
          set.documents.some(({ model }) =>
            model.entries.some(({ items }) =>
              items.some((item) => item.kind === 'client' && item.client.type === 'invalid' && /\/[\s+-]/.test(item.client.text)),
            ),
          ),
      },
      {
        reason: 'A host that cannot be resolved here never reaches the state file, so it cannot make that unreadable.',
        applies: ({ set, ours, theirs }: Comparison) =>
          ours.rejected && !theirs.rejected && set.effective.exports.some(({ client }) => client.type === 'host' && !clientNetwork(client)),
      },
    ],
    /** Corpus files by name. */
    corpus: {} as Exceptions,
    /** Accepted corpus files whose model is refused when it is to be rendered. */
    unrenderable: {
      'exports/089-propensive.exports': 'Its one line is a shell command: `export` is read as a relative path, which is never written.',
    } as Exceptions,
    /** Rules whose examples the oracle's release cannot judge. */
    examples: {
      'exports/reexport-conflict':
        'reexport= is younger than the release that the oracle runs, which refuses it whatever stands behind it.',
    } as Exceptions,
    /** Rules of effect dropped or altered where the good example is what the daemon makes of the bad one. */
    sameAsGood: {
      'exports/conflicting-options': 'What is dropped is the option that the good example leaves out.',
      'exports/duplicate': 'What is dropped is the line that the good example leaves out.',
      'exports/odd-address': 'The good example is the address that the daemon takes; which hosts it admits is recorded with the gotchas.',
    } as Exceptions,
  },
  corosync: {
    /** Gotchas by title. */
    gotchas: {
      'names are compared with their case': 'Which host reads the file is not in it.',
      'a key of 127 bytes': 'The file with the key is another one.',
      '419 nodes': 'corosync overruns its table of 384 nodes a link, and what it then says is chance; no cluster comes near.',
    } as Exceptions,
    /** Files by what is in them. */
    generated: [
      {
        reason: 'Which libraries encrypt depends on how knet was built: Debian leaves out gcrypt.',
        applies: ({ verdict }: CorosyncComparison) => verdict.message?.startsWith('Invalid crypto model') ?? false,
      },
      {
        reason: 'Accounts are looked up on the host that reads the file; the one of the oracle has none.',
        applies: ({ verdict }: CorosyncComparison) => /^get(pw|gr)nam_r\(\)/.test(verdict.message ?? ''),
      },
      {
        reason: 'With an interface{} and no address in the nodelist corosync -t has nothing to say; the daemon then never joins.',
        applies: ({ refusals, theirs }: CorosyncComparison) =>
          !theirs && refusals.length > 0 && refusals.every(({ rule }) => rule === 'corosync/no-nodelist'),
      },
      {
        reason:
          'Where the first node cannot be found by name or ring0_addr the nodelist is overlooked; with a bindnetaddr beside it the file is refused.',
        applies: ({ findings, verdict }: CorosyncComparison) =>
          verdict.message === 'No valid name found for local host' && findings.some(({ rule }) => rule === 'corosync/overlooked-nodelist'),
      },
      {
        reason: 'Of two nodes with one name a host takes itself for the first, which may have no address.',
        applies: ({ findings, verdict }: CorosyncComparison) =>
          /^No multicast port/.test(verdict.message ?? '') && findings.some(({ rule }) => rule === 'corosync/duplicate-node'),
      },
      {
        reason: 'An address of link 1 beside one of link 01 makes one more on that link than nodes; the finding is about link 01.',
        applies: ({ findings, verdict }: CorosyncComparison) =>
          /^Not all nodes have/.test(verdict.message ?? '') && findings.some(({ rule }) => rule === 'corosync/ring-with-zeros'),
      },
      {
        reason: 'There is room for 32 subsystems, and how many of them are its own is a matter of the release.',
        applies: ({ verdict }: CorosyncComparison) => verdict.message === 'unable to create new logging subsystem.',
      },
      {
        reason: 'A name has the family that the hosts file gives it; for us it is of any.',
        applies: ({ text, verdict }: CorosyncComparison) =>
          /IP famil|family does not match|^An IPV6 network/.test(verdict.message ?? '') && /_addr[ \t]*:[ \t]*[a-z]/i.test(text),
      },
      {
        reason: 'A section with nothing but its number is never stored, so nobody sees that the number is too high.',
        applies: ({ refusals, theirs }: CorosyncComparison) =>
          !theirs && refusals.length > 0 && refusals.every(({ data }) => data?.keyword === 'linknumber'),
      },
    ],
    /** Refusals whose line is another one than corosync's. */
    lines: [
      {
        reason:
          'corosync notices a missing brace where the file ends, or where something after it does not fit; indentation tells earlier.',
        applies: ({ refusals }: CorosyncComparison) =>
          refusals.some(({ data }) => /^(unclosed|swallowed-brace)/.test(String(data?.problem))),
      },
      {
        reason: 'A byte order mark is refused with the first key of the section whose name it became part of.',
        applies: ({ refusals }: CorosyncComparison) => refusals.some(({ data }) => data?.problem === 'byte-order-mark'),
      },
      {
        reason: 'A brace below a name: corosync stops at the name, what is wrong is the brace.',
        applies: ({ refusals }: CorosyncComparison) => refusals.some(({ data }) => data?.problem === 'brace-below'),
      },
      {
        reason: 'What a section lacks, or what its name cannot be, corosync notices at its end.',
        applies: ({ refusals }: CorosyncComparison) =>
          refusals.some(({ rule, data }) => rule === 'corosync/missing-key' || data?.keyword === 'subsys' || data?.keyword === 'name'),
      },
    ],
    /** Files that start, whose timers are others than ours. */
    running: {
      'corosync/015-corosync-corosync-conf-example-udpu.conf':
        'corosync 3.1.7 counts a node of udp or udpu twice for the token where its address is all that is written: making up its id disturbs the count.',
    } as Exceptions,
  },
  nfsConf: {
    gotchas: {
      'a NUL at the start of a line ends the file':
        'nfsconf loses the rest of the file without a word; nfs-conf/syntax says so, as it does for a NUL elsewhere in a line',
      'no main file, a drop-in': 'nfsconf 2.6.2 gives up where the main file is missing; the daemons read the drop-ins all the same',
    } as Exceptions,
    corpus: {} as Exceptions,
  },
  drbd: {
    /** Gotchas by title. */
    gotchas: {
      'lt of a newer module aborts': 'Which module is loaded is not in the files; the finding is drbd/module-requirement.',
      'an enum that 8.4 leaves to the kernel': 'drbdadm 8.4 takes any word; drbdsetup refuses it when the resource is brought up.',
      'discard-node in 8.4': 'drbdadm 8.4 turns it into discard-local or discard-remote; DRBD 9 refuses it.',
    } as Exceptions,
    /** Corpus files by name and generation. */
    corpus: {
      'drbd/055-linbit-floating-ipv4.res 9': 'Both floating addresses are loopback addresses, which every host has.',
    } as Exceptions,
    /** Findings that stand although drbdadm 8.4 says nothing. */
    findings: [
      {
        reason: 'drbdadm 8.4 takes any word for an enum and for al-extents; drbdsetup refuses it when the resource is brought up.',
        applies: ({ rule, message }: { rule: string; message: string }) =>
          rule === 'drbd/invalid-value' && /^al-extents:| is not [a-z0-9_-]+(?:, [a-z0-9_-]+)* or [a-z0-9_-]+$/.test(message),
      },
    ],
    /** Generated files by what is in them. */
    generated: [
      {
        reason: 'become-primary-on swallows everything up to the next semicolon, braces too: quorate ends it where a person would.',
        applies: (text: string, _generation: string) => /become-primary-on[^;]*[{}]/.test(text),
      },
      {
        reason:
          'A device without words, written directly in a host, makes a volume of its own that says nothing; quorate wants the words. In a volume block it is taken as drbdadm takes it.',
        applies: (text: string, _generation: string) => /\bon\s[^{}]*\{[^{}]*\bdevice\s*;/.test(text),
      },
    ],
  },
  fstab: {
    gotchas: {
      'a number beyond 64 bits at the end of a line':
        'libmount sees the error and forgets it where nothing follows; the finding is the same as elsewhere',
    } as Exceptions,
    /** Options that mount.nfs hands on although no mount can come of them: the kernel refuses. */
    mountNfs: {
      'vers=4.3': 'mount.nfs leaves minor versions to the kernel',
      v5: 'mount.nfs looks for v2, v3 and v4 only',
      'minorversion=9': 'mount.nfs looks at it beside vers=4 only',
      'port=99999': 'mount.nfs looks at ports when it asks rpcbind, and then fails the attempt',
      'mountproto=rdma': 'mount.nfs knows the transport, the kernel not for mountd',
      'timeo=abc': 'numbers are for the kernel',
      'nconnect=99': 'numbers are for the kernel',
      'sec=foo': 'flavours are for the kernel',
      'vers=4.2,udp': 'transports are for the kernel',
      foo: 'names are for the kernel',
    } as Exceptions,
    /** Sources that mount.nfs refuses here because no such host can be found. */
    sources: {
      '::1:/x': 'a bare IPv6 address: the finding is that another host is asked (nfs-mount/bare-ipv6)',
    } as Exceptions,
  },
  keepalived: {
    /** Gotchas by title. */
    gotchas: {
      init_fail: 'keepalived reads it and forgets it without a word.',
    } as Exceptions,
    /** Keywords that nobody asks the daemon about with all kinds of values. */
    keywords: {
      init_fail: 'keepalived reads it and forgets it without a word.',
      hashed: 'It is deprecated, and belongs to one scheduler: keepalived complains about the second, quorate about the first.',
      use_vmac: 'Names an interface that must not be there, and the machine has those that texts name.',
    } as Exceptions,
    corpus: {
      'keepalived/037-acassen-issue1502.conf':
        'What it complains about is made by definitions within definitions, which -t expands line by line.',
      'keepalived/122-tony-yin-keepalived.conf': 'A list of mail addresses that is empty: it says so, and nothing comes of it.',
    } as Exceptions,
    /** Generated files by what is in them. */
    generated: [
      {
        reason: 'keepalived stops at a keyword without its value, so what it would complain about behind that is never said.',
        applies: ({ verdict, ours, theirs }: KeepalivedComparison) => verdict.exit === 2 && ours.rejected && theirs.rejected,
      },
      {
        reason: 'A virtual router without addresses may have scripts or routes instead: keepalived warns, quorate advises.',
        applies: ({ verdict }: KeepalivedComparison) =>
          verdict.messages.length > 0 && verdict.messages.every(({ text }) => text.includes('at least one is sensible')),
      },
      {
        reason:
          'Of a block whose head it cannot read keepalived skips too little, so it complains about what is inside as well; the finding is at the head.',
        applies: ({ findings, ours, theirs }: KeepalivedComparison) =>
          ours.complains && theirs.complains && findings.some(({ rule }) => rule === 'keepalived/invalid-block'),
      },
      {
        reason:
          'A list whose { is missing takes that of the next block for its own, and its head for entries: keepalived complains about those, quorate about what is missing.',
        applies: ({ text, findings, ours, theirs, verdict }: KeepalivedComparison) =>
          ours.complains &&
          theirs.complains &&
          verdict.messages.some(({ text }) => / \{ not found|invalid IP \{\.|has extra parameters/.test(text)) &&
          findings.some(({ rule, span }) => rule === 'keepalived/syntax' && /^[a-z_]+$/.test(text.slice(span.start, span.end))),
      },
      {
        reason: 'A reference that nobody defines is a text like any other: what keepalived says of it depends on what it is for.',
        applies: ({ findings, theirs, ours }: KeepalivedComparison) =>
          !ours.complains && !theirs.rejected && findings.some(({ rule }) => rule === 'keepalived/literal-reference'),
      },
      {
        reason:
          'A virtual router on an interface, and a script of an account, that the machine lacks are left out: nothing more is said of them, and what refers to them refers to nothing.',
        applies: ({ verdict }: KeepalivedComparison) => verdict.lacks,
      },
      {
        reason: 'The second of two blocks of a name is skipped unread; quorate reads it, as it is wanted under another name.',
        applies: ({ findings, ours, theirs }: KeepalivedComparison) =>
          ours.complains && theirs.complains && findings.some(({ rule }) => rule === 'keepalived/duplicate-object'),
      },
      {
        reason:
          'A backslash outside quotes is part of a name for keepalived; quorate could not write such a name again and does not take it.',
        applies: ({ text, findings, theirs }: KeepalivedComparison) =>
          !theirs.complains &&
          findings.some(
            ({ rule, span }) => /^keepalived\/invalid-(?:block|value)$/.test(rule) && text.slice(span.start, span.end).includes('\\'),
          ),
      },
      {
        reason: 'A backslash that stays of a comment is part of the last word: what keepalived says depends on what that word is for.',
        applies: ({ findings, ours, theirs }: KeepalivedComparison) =>
          !ours.complains && !theirs.rejected && findings.some(({ rule }) => rule === 'keepalived/comment-backslash'),
      },
      {
        reason: 'A NUL costs 2.2.7 the rest of its line without a word; 2.4.0 reports it and drops the line.',
        applies: ({ text }: KeepalivedComparison) => text.includes('\0'),
      },
      {
        reason: 'Whether an included file is there is no fact of the text; a set that is told what is missing says so.',
        applies: ({ verdict }: KeepalivedComparison) => verdict.messages.some(({ text }) => text.startsWith('Config files missing')),
      },
      {
        reason:
          'A required value that cannot be read is one finding, at the value; that the virtual router then cannot run follows from it, so its effect is that of the value.',
        applies: ({ ours, theirs, verdict }: KeepalivedComparison) =>
          ours.complains && theirs.complains && verdict.messages.some(({ class: kind }) => kind === 'fatal'),
      },
    ],
  },
  libvirtPool: {
    /** Rules that say `rejected` of what virsh's test driver takes. */
    rules: {
      'libvirt-pool/unsupported-type':
        'The test driver has no backends, so it takes every type; a daemon has the ones that it was built with.',
    } as Exceptions,
    /** Definitions that are not compared. */
    texts: [
      {
        reason: 'The test connection has a pool of this name from the start.',
        applies: (text: string) => text.includes('default-pool'),
      },
      {
        reason: 'Entities are never followed: what they stand for is not known.',
        applies: (text: string) => text.includes('<!DOCTYPE'),
      },
      {
        reason: 'An empty file is nothing to find anything in.',
        applies: (text: string) => text === '',
      },
      {
        reason:
          'Options are read by backends, and a name is looked at as that of a file by the driver that saves it; the test driver does neither.',
        applies: (text: string) =>
          libvirtPool
            .parse(text)
            .problems.some(
              ({ rule, data }) =>
                rule === 'libvirt-pool/invalid-option' ||
                (rule === 'libvirt-pool/invalid-name' && /^(?:long|newline)$/.test(String(data?.problem))),
            ),
      },
    ],
  },
  pacemaker: {
    /** Rules that say `rejected` of what crm_verify takes. */
    rules: {
      'pacemaker/syntax':
        'crm_verify 2.1.5 has libxml2 mend what is malformed and goes on with what is left; pcs and Pacemaker 3 refuse it, as xmllint does.',
    } as Exceptions,
    /** CIBs that are not compared. */
    texts: [
      {
        reason: 'What is malformed crm_verify 2.1.5 has mended, and judges what is left.',
        applies: (_: string, { errors }: CrmVerdict) => errors.some((error) => error.startsWith('XML Error')),
      },
      {
        reason: 'crm_verify itself ends by a signal, or never.',
        applies: (_: string, { status }: CrmVerdict) => status > 128,
      },
      {
        reason: 'The scheduler evaluates dates, which are kept word for word: what it has against one is not looked at.',
        applies: (text: string, { errors }: CrmVerdict) => text.includes('date_') && errors.some((error) => /ISO 8601/.test(error)),
      },
      {
        reason:
          'Where a file names no schema nothing of it is checked against one, and the scheduler is the first to stumble over what is missing.',
        applies: (text: string) => !/<cib[^>]*\svalidate-with\s*=\s*["']pacemaker-/.test(text),
      },
    ],
    /** Gotchas by title. */
    gotchas: {
      'a target role that is none': 'The cluster goes by the default; so does pacemaker/invalid-setting say.',
      'a target role for promotable clones alone': 'The cluster goes by the default; so does pacemaker/invalid-setting say.',
      'a boolean cut short': 'The cluster goes by the default; so does pacemaker/invalid-option say.',
      'a boolean with blanks': 'The cluster goes by the default; so does pacemaker/invalid-option say.',
    } as Exceptions,
  },
}
