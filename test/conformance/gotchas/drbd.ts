import type { DrbdOutcome } from '../oracle/drbd.ts'

/** One configuration, and what drbdadm 9.22.0 made of it; for `generation` 8.4 its parser of that time. */
export interface DrbdGotcha {
  title: string
  text: string
  generation?: '8.4'
  /** Hosts to look from; alpha and beta unless told. */
  hosts?: readonly string[]
  observed: {
    outcome: DrbdOutcome
    /** The first line of what it says. */
    says?: string
    /** What `up` would tell the kernel on the first host, sorted; none where it says nothing. */
    up?: readonly string[]
  }
}

export const drbdGotchas: readonly DrbdGotcha[] = [
  {
    title: 'a clean resource',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'an option without its value is yes',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { shared-secret; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --shared-secret=yes',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a number without its value is yes',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { timeout; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --timeout=yes',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a closing brace is a value',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { shared-secret }; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --shared-secret=}',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'an opening brace is a value',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { shared-secret {; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --shared-secret={',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'an unclosed text is a value with its line end',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { shared-secret "abc\n; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --shared-secret="abc',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'an unclosed path is refused',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk "/dev/a\n; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:2: Unterminated double quoted string' },
  },
  {
    title: 'a comment takes the semicolon along',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { shared-secret a#b;\n }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:5: Parse error: ';' expected," },
  },
  {
    title: 'a quoted hash is no comment',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { shared-secret "a#b"; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --shared-secret=a#b',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a word of 129 characters is a value',
    text: `resource r0 {
volume 0 { device minor 1; disk /dev/a; }
on alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }
handlers { fence-peer ${'x'.repeat(129)}; }
}
`,
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a word of 130 characters is none',
    text: `resource r0 {
volume 0 { device minor 1; disk /dev/a; }
on alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }
handlers { fence-peer ${'x'.repeat(130)}; }
}
`,
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: ';' expected," },
  },
  {
    title: 'a text of 255 units',
    text: `resource r0 {
volume 0 { device minor 1; disk /dev/a; }
on alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }
handlers { fence-peer "${'x'.repeat(255)}"; }
}
`,
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a text of 256 units',
    text: `resource r0 {
volume 0 { device minor 1; disk /dev/a; }
on alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }
handlers { fence-peer "${'x'.repeat(256)}"; }
}
`,
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: ';' expected," },
  },
  {
    title: 'a name of 129 characters',
    text: `resource ${'x'.repeat(129)} {
volume 0 { device minor 1; disk /dev/a; }
on alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }

}
`,
    observed: { outcome: 'reject', says: 'drbd.conf:1: Token too long >>>x{20}...<<<' },
  },
  {
    title: 'a secret of 63 bytes',
    text: `resource r0 {
volume 0 { device minor 1; disk /dev/a; }
on alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }
net { shared-secret "${'x'.repeat(63)}"; }
}
`,
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        `new-peer r0 1 --_name=beta --shared-secret=${'x'.repeat(63)}`,
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a secret of 64 bytes',
    text: `resource r0 {
volume 0 { device minor 1; disk /dev/a; }
on alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }
net { shared-secret "${'x'.repeat(64)}"; }
}
`,
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('x{20}...')" },
  },
  {
    title: 'single quotes',
    text: "resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { shared-secret 'ab'; }\n}\n",
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: ';' expected," },
  },
  {
    title: 'two texts side by side',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { shared-secret "a""b"; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: ';' expected," },
  },
  {
    title: 'two words',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { shared-secret a b; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: ';' expected," },
  },
  {
    title: 'a resource without its brace',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  { title: 'common without its brace', text: 'common { net { protocol C; }\n', observed: { outcome: 'accept' } },
  {
    title: 'net without its brace',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { protocol C;\n',
    observed: { outcome: 'reject', says: "drbd.conf:5: Parse error: 'an option keyword' expected," },
  },
  {
    title: 'a semicolon behind a brace',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { };\n}\n',
    observed: {
      outcome: 'reject',
      says: "drbd.conf:4: Parse error: 'protocol | on | disk | net | syncer | startup | handlers | connection | ignore-on | stacked-on-top-of | skip' expected,",
    },
  },
  {
    title: 'a surplus brace',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:6: Parse error: 'global | common | resource | skip | include |" },
  },
  {
    title: 'CRLF',
    text: 'resource r0 {\r\nvolume 0 { device minor 1; disk /dev/a; }\r\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\r\nnet { protocol C; }\r\n}\r\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --protocol=C',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a byte order mark',
    text: '\ufeffresource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:1: Parse error: 'global | common | resource | skip | include |" },
  },
  {
    title: 'a form feed',
    text: '\fresource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:1: Parse error: 'global | common | resource | skip | include |" },
  },
  {
    title: 'a no-break space',
    text: 'resource\u00a0r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:1: Parse error: 'TK_STRING' expected," },
  },
  {
    title: 'timeout 1K',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { timeout 1K; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('1K')" },
  },
  {
    title: 'timeout 0x10',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { timeout 0x10; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('0x10')" },
  },
  {
    title: 'timeout 1.5',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { timeout 1.5; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('1.5')" },
  },
  {
    title: 'timeout -1',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { timeout -1; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('-1')" },
  },
  {
    title: 'timeout "60 "',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { timeout "60 "; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('60 ')" },
  },
  {
    title: 'timeout 010',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { timeout 010; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --timeout=010',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'timeout " 60"',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { timeout " 60"; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --timeout= 60',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'sndbuf-size 512KB',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { sndbuf-size 512KB; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('512KB')" },
  },
  {
    title: 'sndbuf-size 1T',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { sndbuf-size 1T; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('1T')" },
  },
  {
    title: 'al-extents 1 is clamped',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\ndisk { al-extents 1; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal --al-extents=1',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'al-extents 99999 is clamped',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\ndisk { al-extents 99999; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal --al-extents=99999',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'tcp-cork true',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { tcp-cork true; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('true')" },
  },
  {
    title: 'tcp-cork YES',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { tcp-cork YES; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('YES')" },
  },
  {
    title: 'tcp-cork "yes"',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { tcp-cork "yes"; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --tcp-cork=yes',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'protocol in lower case',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { protocol c; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --protocol=c',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'Protocol with a capital',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { Protocol C; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: 'an option keyword' expected," },
  },
  {
    title: 'quorum 0',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\noptions { quorum 0; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('0')" },
  },
  {
    title: 'quorum 33',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\noptions { quorum 33; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('33')" },
  },
  {
    title: 'quorum 1',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\noptions { quorum 1; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0 --quorum=1',
      ],
    },
  },
  {
    title: 'quorum 32',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\noptions { quorum 32; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0 --quorum=32',
      ],
    },
  },
  {
    title: 'quorum off',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\noptions { quorum off; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0 --quorum=off',
      ],
    },
  },
  {
    title: 'quorum majority',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\noptions { quorum majority; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0 --quorum=majority',
      ],
    },
  },
  {
    title: 'quorum all',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\noptions { quorum all; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0 --quorum=all',
      ],
    },
  },
  {
    title: 'after-sb-0pri discard-node-alpha',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { after-sb-0pri discard-node-alpha; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: while parsing value ('discard-node-alpha')" },
  },
  {
    title: 'after-sb-0pri discard-local',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { after-sb-0pri discard-local; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --after-sb-0pri=discard-local',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'one option twice in the net of a resource',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { timeout 50; timeout 70; }\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:1: in resource r0, ambiguous inheritance for option "timeout".' },
  },
  {
    title: 'one option twice in the net of a connection',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nconnection { host alpha; host beta; net { timeout 50; timeout 70; } }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --timeout=50 --timeout=70',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'one handler twice',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nhandlers { fence-peer "a"; fence-peer "b"; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'two net sections',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { timeout 50; } net { ping-int 9; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: conflicting use of net section 'r0:net' ..." },
  },
  {
    title: 'two disk sections in a volume',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; disk { on-io-error detach; } disk { md-flushes no; } }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal --md-flushes=no',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'two options sections in a host',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; options { quorum off; } options { quorum all; } } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'one volume twice',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; } volume 0 { device minor 2; disk /dev/b; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'two disks in a volume',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; disk /dev/b; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/b /dev/b internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'two disks in a host',
    text: 'resource r0 {\n\non alpha { node-id 0; address 10.9.0.1:7789; device minor 1; disk /dev/a; disk /dev/b; } on beta { node-id 1; address 10.9.0.2:7789; device minor 1; disk /dev/a; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:3: conflicting use of disk statement 'r0:alpha:disk' ..." },
  },
  {
    title: 'disk options of resource and volume',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; disk { on-io-error pass_on; } }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\ndisk { on-io-error detach; }\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:1: in resource r0, ambiguous inheritance for option "on-io-error".' },
  },
  {
    title: 'net options of resource and mesh',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { protocol A; } connection-mesh { hosts alpha beta; net { protocol C; } }\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:1: in resource r0, ambiguous inheritance for option "protocol".' },
  },
  {
    title: 'net options of resource and connection',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { protocol A; } connection { host alpha; host beta; net { protocol C; } }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --protocol=C',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'options of a host',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; options { quorum majority; } } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'three hosts without a connection',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; }on beta { node-id 1; address 10.9.0.2:7789; }on gamma { node-id 2; address 10.9.0.3:7789; }\n\n}\n',
    observed: { outcome: 'accept', says: 'Resource r0:', up: ['attach 1 /dev/a /dev/a internal', 'new-minor r0 1 0', 'new-resource r0 0'] },
  },
  {
    title: 'a host without an address',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; }on beta { node-id 1; }\n\n}\n',
    observed: { outcome: 'accept' },
  },
  {
    title: 'two hosts without an address',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; } on beta { node-id 1; }\n\n}\n',
    observed: { outcome: 'crash', says: "drbdadm: drbdadm_postparse.c:1101: fixup_peer_devices: Assertion `config_valid == 0' failed." },
  },
  {
    title: 'two hosts without ids, 10.9.0.1 and .2',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { address 10.9.0.1:7789; } on beta { address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 0 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 0 --_name=beta',
        'new-resource r0 1',
      ],
    },
  },
  {
    title: 'two hosts without ids, 192.0.2.1 and .2',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { address 192.0.2.1:7789; } on beta { address 192.0.2.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:192.0.2.1:7789 ipv4:192.0.2.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'three hosts, one without an id',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; }on beta { node-id 1; address 10.9.0.2:7789; }on gamma { address 10.9.0.3:7789; }\nconnection-mesh { hosts alpha beta gamma; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:3: in resource r0, on gamma { ... }: 'node-id' keyword missing." },
  },
  {
    title: 'no ids and a connection',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { address 10.9.0.1:7789; } on beta { address 10.9.0.2:7789; }\nconnection { host alpha; host beta; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:3: in resource r0, on alpha { ... }: 'node-id' keyword missing." },
  },
  {
    title: 'one id of two',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:3: in resource r0, on beta { ... }: 'node-id' keyword missing." },
  },
  {
    title: 'node-id 1 and 01',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 1; address 10.9.0.1:7789; } on beta { node-id 01; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 1',
      ],
    },
  },
  {
    title: 'node-id 32',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 32; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 32',
      ],
    },
  },
  {
    title: 'node-id 33',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 33; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:3: node-id 33 => 33 out of range [0..32].' },
  },
  {
    title: 'node-id "0"',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id "0"; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:3: Parse error: 'TK_INTEGER' expected," },
  },
  {
    title: 'address alpha:7789',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address alpha:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:3: Parse error: 'ssocks | sdp | ipv4 | ipv6 | <ipv4 address> ' expected," },
  },
  {
    title: 'address "10.0.0.1:1"',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address "10.0.0.1:1"; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:3: Parse error: 'ssocks | sdp | ipv4 | ipv6 | <ipv4 address> ' expected," },
  },
  {
    title: 'address 10.0.0.1',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.0.0.1; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:3: Parse error: ':' expected," },
  },
  {
    title: 'address [fd00::1]:1',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address [fd00::1]:1; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:3: Parse error: 'ssocks | sdp | ipv4 | ipv6 | <ipv4 address> ' expected," },
  },
  {
    title: 'address ipv6 fd00::1:1',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address ipv6 fd00::1:1; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:3: Parse error: '[' expected," },
  },
  {
    title: 'address 10.0.0.1:0',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.0.0.1:0; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:3: port 0 => 0 out of range [1..65535].' },
  },
  {
    title: 'address 10.0.0.1:65536',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.0.0.1:65536; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:3: port 65536 => 65536 out of range [1..65535].' },
  },
  {
    title: 'address 999.9.0.1:1',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 999.9.0.1:1; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:999.9.0.1:1 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'address ipv6 [fd00::1]:1',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address ipv6 [fd00::1]:1; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv6:[fd00::1]:1 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'on disk',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non disk { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    hosts: ['disk', 'beta'],
    observed: { outcome: 'reject', says: "drbd.conf:3: Parse error: 'TK_STRING | '{'' expected," },
  },
  {
    title: 'on 12',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non 12 { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    hosts: ['12', 'beta'],
    observed: { outcome: 'reject', says: "drbd.conf:3: Parse error: 'TK_STRING | '{'' expected," },
  },
  {
    title: 'on 1.2.3.4',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non 1.2.3.4 { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    hosts: ['1.2.3.4', 'beta'],
    observed: { outcome: 'reject', says: "drbd.conf:3: Parse error: 'TK_STRING | '{'' expected," },
  },
  {
    title: 'on "disk"',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non "disk" { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    hosts: ['disk', 'beta'],
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'on "12"',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non "12" { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    hosts: ['12', 'beta'],
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'on 123456789',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non 123456789 { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    hosts: ['123456789', 'beta'],
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a short and a qualified name',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; }on alpha.x { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    hosts: ['alpha', 'alpha.x'],
    observed: { outcome: 'reject', says: 'drbd.conf:3: in resource r0, on alpha { ... } ... on alpha.x { ... }:' },
  },
  {
    title: 'device /dev/drbd10 minor 11',
    text: 'resource r0 {\nvolume 0 { device /dev/drbd10 minor 11; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:2: explicit minor number must match with device name' },
  },
  {
    title: 'device /dev/drbd_foo',
    text: 'resource r0 {\nvolume 0 { device /dev/drbd_foo; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:2: no minor given nor device name contains a minor number' },
  },
  {
    title: 'device 10',
    text: 'resource r0 {\nvolume 0 { device 10; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:2: Parse error: 'device | disk | meta-disk | flex-meta-disk | }' expected," },
  },
  {
    title: 'device /dev/drbd_foo minor 11',
    text: 'resource r0 {\nvolume 0 { device /dev/drbd_foo minor 11; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 11 /dev/a /dev/a internal',
        'new-minor r0 11 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'metadata on the disk itself',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; meta-disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a flexible',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a disk without a name',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk ""; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'accept' },
  },
  {
    title: 'a connection to an address that nobody has',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nconnection { address 10.9.0.1:7789; address 10.9.0.9:7789; }\n}\n',
    observed: { outcome: 'crash', says: 'Segmentation fault' },
  },
  {
    title: 'the end of the file in become-primary-on',
    text: 'resource r0 { startup { become-primary-on alpha',
    observed: { outcome: 'hang', says: 'Killed' },
  },
  {
    title: 'skip goes over a semicolon',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nskip protocol C; net { protocol A; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'skip without a block',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nskip protocol C;\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:4: reached eof while parsing this skip block.' },
  },
  {
    title: 'a named connection',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nconnection foo { host alpha; host beta; }\n}\n',
    observed: {
      outcome: 'accept',
      says: 'drbd.conf:4: explicitly named connections are deprecated!',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'ignore-on',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nignore-on gamma;\n}\n',
    observed: {
      outcome: 'reject',
      says: "drbd.conf:4: Parse error: 'protocol | on | disk | net | syncer | startup | handlers | connection | ignore-on | stacked-on-top-of | skip' expected,",
    },
  },
  {
    title: 'one endpoint for two resources',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\nresource r1 {\nvolume 0 { device minor 2; disk /dev/b; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:0: in resource r1' },
  },
  {
    title: 'one loopback endpoint for two resources',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 127.0.0.1:7789; } on beta { node-id 1; address 127.0.0.2:7789; }\n\n}\nresource r1 {\nvolume 0 { device minor 2; disk /dev/b; }\non alpha { node-id 0; address 127.0.0.1:7789; } on beta { node-id 1; address 127.0.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'attach 2 /dev/b /dev/b internal',
        'new-minor r0 1 0',
        'new-minor r1 2 0',
        'new-path r0 1 ipv4:127.0.0.1:7789 ipv4:127.0.0.2:7789',
        'new-path r1 1 ipv4:127.0.0.1:7789 ipv4:127.0.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-peer r1 1 --_name=beta',
        'new-resource r0 0',
        'new-resource r1 0',
      ],
    },
  },
  {
    title: 'a pair connected twice',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nconnection { host alpha; host beta; } connection-mesh { hosts alpha beta; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'resync-after an unknown resource',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\ndisk { resync-after nosuch/0; }\n}\n',
    observed: {
      outcome: 'accept',
      says: 'drbd.conf:1: in resource r0:',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'include of a word in a folder',
    text: 'include d/*.res;\n',
    observed: { outcome: 'reject', says: "drbd.conf:1: Parse error: ';' expected," },
  },
  {
    title: 'include of what is not there',
    text: 'include "d/nothing.res";\n',
    observed: { outcome: 'reject', says: "drbd.conf:1: Failed to open include file 'd/nothing.res'." },
  },
  { title: 'include of a pattern without files', text: 'include "d/*.res";\n', observed: { outcome: 'accept' } },
  {
    title: 'a resource called all',
    text: 'resource all {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor all 1 0',
        'new-path all 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer all 1 --_name=beta',
        'new-resource all 0',
      ],
    },
  },
  {
    title: 'a resource without a name',
    text: 'resource "" {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: 'Resource name is empty.' },
  },
  {
    title: 'a resource called 12',
    text: 'resource 12 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:1: Parse error: 'TK_STRING' expected," },
  },
  {
    title: 'a resource called a:b',
    text: 'resource a:b {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:1: Parse error: '{' expected," },
  },
  {
    title: 'no-protocol sets it',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { no-protocol A; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --protocol=A',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'no- in front of a switch with a value',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { no-tcp-cork yes; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --tcp-cork=yes',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a keyword in quotes',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n"net" { protocol C; }\n}\n',
    observed: {
      outcome: 'reject',
      says: "drbd.conf:4: Parse error: 'protocol | on | disk | net | syncer | startup | handlers | connection | ignore-on | stacked-on-top-of | skip' expected,",
    },
  },
  {
    title: 'an option in quotes',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nnet { "protocol" C; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --protocol=C',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'an integer with a unit',
    text: 'resource r0 {\nvolume 0 { device minor 1K; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a protocol of the resource',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nprotocol C;\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --protocol=C',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'protocol twice',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nprotocol C; protocol A;\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: conflicting use of protocol statement 'r0: protocol' ..." },
  },
  {
    title: 'hosts in common',
    text: 'common { on alpha { node-id 0; address 10.9.0.1:7789; } }\n',
    observed: { outcome: 'reject', says: 'drbd.conf:1: in the common section, there are no host sections allowed.' },
  },
  {
    title: 'volumes in common',
    text: 'common { volume 0 { device minor 1; disk /dev/a; } }\nresource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'two common sections',
    text: 'common { } common { }\n',
    observed: { outcome: 'reject', says: "drbd.conf:1: conflicting use of resource section 'common' ..." },
  },
  {
    title: 'a resource and common of one name',
    text: 'common { }\nresource common {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:2: Parse error: 'TK_STRING' expected," },
  },
  {
    title: 'global behind a resource',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\nglobal { usage-count no; }\n',
    observed: {
      outcome: 'accept',
      says: 'drbd.conf:6: You should put the global {} section',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a quoted value in global',
    text: 'global { usage-count "no"; }\n',
    observed: { outcome: 'reject', says: "drbd.conf:1: Parse error: 'yes | no | ask' expected," },
  },
  {
    title: 'ge of a newer module passes',
    text: 'require-drbd-module-version-ge 9.9.9;\nresource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'lt of a newer module aborts',
    text: 'require-drbd-module-version-lt 9.9.9;\nresource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:1: Validation error: drbd-module-version 9.1.12 < 9.9.9 not true' },
  },
  {
    title: 'eq of the module',
    text: 'require-drbd-module-version-eq 9.1.12;\nresource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: "a disk of 8.4's fencing",
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\ndisk { fencing resource-only; }\n}\n',
    observed: {
      outcome: 'reject',
      says: "drbd.conf:4: Parse error: 'resync-rate | c-plan-ahead | c-delay-target | c-fill-target | c-max-rate | c-min-rate | bitmap' expected,",
    },
  },
  {
    title: 'rate in syncer',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nsyncer { rate 10M; }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: 'a syncer option keyword' expected," },
  },
  {
    title: 'verify-alg in syncer',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nsyncer { verify-alg crc32c; }\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'attach 1 /dev/a /dev/a internal',
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta --verify-alg=crc32c',
        'new-resource r0 0',
      ],
    },
  },
  {
    title: 'a missing volume on one host',
    text: 'resource r0 {\n\non alpha { node-id 0; address 10.9.0.1:7789; volume 0 { device minor 1; disk /dev/a; } } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: { outcome: 'reject', says: 'drbd.conf:6: in resource r0, on alpha { ... }: volume 0 not defined on beta' },
  },
  {
    title: 'no disk for all',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk none; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\n\n}\n',
    observed: {
      outcome: 'accept',
      up: [
        'new-minor r0 1 0',
        'new-path r0 1 ipv4:10.9.0.1:7789 ipv4:10.9.0.2:7789',
        'new-peer r0 1 --_name=beta',
        'new-resource r0 0',
        'peer-device-options r0 1 0 --bitmap=no',
      ],
    },
  },
  {
    title: 'a clean resource of 8.4',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\n\n}\n',
    generation: '8.4',
    observed: { outcome: 'accept' },
  },
  {
    title: "fencing at 8.4's place",
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\ndisk { fencing resource-only; }\n}\n',
    generation: '8.4',
    observed: { outcome: 'accept' },
  },
  {
    title: 'an enum that 8.4 leaves to the kernel',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\ndisk { on-io-error Detach; }\n}\n',
    generation: '8.4',
    observed: { outcome: 'accept' },
  },
  {
    title: 'ignore-on in 8.4',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\nignore-on gamma;\n}\n',
    generation: '8.4',
    observed: { outcome: 'accept', says: "drbd.conf:5: in resource r0, WARN: The 'ignore-on' keyword is deprecated." },
  },
  {
    title: 'both primary in 8.4',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\nstartup { become-primary-on both; }\n}\n',
    generation: '8.4',
    observed: { outcome: 'reject', says: 'drbd.conf:1: in resource r0:' },
  },
  {
    title: 'both primary, and allowed',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\nstartup { become-primary-on both; } net { allow-two-primaries; }\n}\n',
    generation: '8.4',
    observed: { outcome: 'accept' },
  },
  {
    title: 'a connection in 8.4',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\nconnection { host alpha; host beta; }\n}\n',
    generation: '8.4',
    observed: {
      outcome: 'reject',
      says: "drbd.conf:5: Parse error: 'protocol | on | disk | net | syncer | startup | handlers | ignore-on | stacked-on-top-of' expected,",
    },
  },
  {
    title: 'quorum in 8.4',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\noptions { quorum majority; }\n}\n',
    generation: '8.4',
    observed: { outcome: 'reject', says: "drbd.conf:5: Parse error: 'an option keyword' expected," },
  },
  {
    title: 'discard-node in 8.4',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\nnet { after-sb-0pri discard-node-alpha; }\n}\n',
    generation: '8.4',
    observed: { outcome: 'accept' },
  },
  {
    title: "rate in 8.4's syncer",
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\nsyncer { rate 10M; }\n}\n',
    generation: '8.4',
    observed: { outcome: 'accept' },
  },
  {
    title: 'an option without its value in 8.4',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\nnet { shared-secret; }\n}\n',
    generation: '8.4',
    observed: { outcome: 'reject', says: "drbd.conf:5: Parse error: 'TK_STRING | TK_INTEGER' expected," },
  },
  {
    title: 'skip in a resource of 8.4',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\nskip net { }\n}\n',
    generation: '8.4',
    observed: {
      outcome: 'reject',
      says: "drbd.conf:5: Parse error: 'protocol | on | disk | net | syncer | startup | handlers | ignore-on | stacked-on-top-of' expected,",
    },
  },
  {
    title: 'no meta-disk in 8.4',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; \non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\n\n}\n',
    generation: '8.4',
    observed: { outcome: 'reject', says: "drbd.conf:3: in resource r0, on alpha { ... }: 'meta-disk' keyword missing." },
  },
  {
    title: 'a size that is inherited twice',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\ndisk { size 1G; size 1G; }\n}\n',
    observed: { outcome: 'crash', says: "Internal error: option 'size' not known in this context" },
  },
  {
    title: 'skip in a mesh',
    text: 'resource r0 {\nvolume 0 { device minor 1; disk /dev/a; }\non alpha { node-id 0; address 10.9.0.1:7789; } on beta { node-id 1; address 10.9.0.2:7789; }\nconnection-mesh { hosts alpha beta; skip x { } }\n}\n',
    observed: { outcome: 'reject', says: "drbd.conf:4: Parse error: 'hosts | net | }' expected," },
  },
  {
    title: 'a switch in quotes in 8.4',
    text: 'resource r0 {\ndevice minor 1; disk /dev/a; meta-disk internal;\non alpha { address 10.9.0.1:7789; }\non beta { address 10.9.0.2:7789; }\nnet { allow-two-primaries "yes"; }\n}\n',
    generation: '8.4',
    observed: { outcome: 'reject', says: "drbd.conf:5: Parse error: 'yes | no | ;' expected," },
  },
]
