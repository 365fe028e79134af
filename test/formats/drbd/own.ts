import type { Own } from '../../arbitraries/own.ts'

/** What the generators cannot find out by themselves. */
export const own: Own = {
  comment: '#',
  seeds: [
    'resource r0 {\n    device minor 0; disk /dev/a; meta-disk internal;\n    on alpha { node-id 0; address 10.9.0.1:1; }\n    on beta { node-id 1; address 10.9.0.2:1; }\n}\n',
    'global { usage-count no; }\ncommon { net { protocol C; } handlers { fence-peer "/bin/x \\"y\\""; } }\ninclude "drbd.d/*.res";\n',
    'resource "r1" {\n  volume 0 { device /dev/drbd_x minor 5; disk "/dev/vg/a b"; meta-disk /dev/md [0]; }\n  volume 1 { device drbd6; disk none; disk { resync-rate 10M; no-disk-flushes; } }\n',
    'resource r2 {\n  on a b { volume 0 { device minor 1; disk /dev/a; } address ipv6 [fd00::1%eth0]:7789; node-id 0; }\n  floating 192.0.2.2:1;\n  connection { host a port 5; address 192.0.2.2:1; net { tcp-cork; } disk { c-max-rate 1G; } volume 0 { disk { c-min-rate 0; } } }\n  connection-mesh { hosts a b; }\n}\n',
    'resource r3 {\n  skip net { protocol A; }\n  connection { path { host a address ssocks 192.0.2.1:2; host b via proxy on p { inside 127.0.0.1:1; outside 10.0.0.1:2; options { memlimit 1M; plugin { zlib level 9; } } } } }\n  startup { become-primary-on a b; }\n}\n',
    '# quorate-disable drbd/syntax -- a reason\nresource r4 {\r\n  net { timeout 5\r\n ping-int 10; shared-secret "open\n; }\n  disk { on-io-error }\n',
    'require-drbd-module-version-eq 9.1.12;\nresource r5 { template-file "t.conf"; stacked-on-top-of r0 { node-id 0; device minor 9; } syncer { rate 4M; after r0/0; } }\n',
  ],
  tokens: [
    '{',
    '}',
    ';',
    '"',
    '{ ',
    ' }',
    ';\n',
    'on alpha {',
    'volume 0 {',
    'net {',
    '}\n}\n',
    '10.9.0.1:7789',
    '[fd00::1]:1',
    'skip',
    '"on"',
    '\\"',
    '# x\n',
    ' 10M;',
  ],
  strangers: ['zork 1;', 'zork { a b; }', 'skip { zork }', 'zork;', 'skip net { protocol A; }'],
  named: {
    host: ['alpha', 'beta.example.org', '192.0.2.1', 'fd00::1', '::', '999.1.1.1', 'with blank'],
    names: ['alpha', 'on', '12', 'with "quotes"'],
    name: ['/dev/drbd1', 'drbd1', '/dev/drbd_x', '/dev/sda', 'r0', 'all'],
    path: ['/dev/vg/a', 'internal', '/a b', '', '/dev/\\'],
    disk: ['/dev/a', 'none', ''],
    text: ['zork 1;', 'zork { a b; }', 'skip { zork }', 'net { protocol A; }', 'timeout 5;', 'zork', 'zork { a', '}'],
  },
}
