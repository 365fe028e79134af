import { drbdGrammar } from '../../../src/formats/drbd/model/index.ts'
import { scanDrbd } from '../../../src/syntax/index.ts'
import { address } from '../../bench/address.ts'
import type { Bench } from '../../bench/texts.ts'

export const bench: Bench = {
  scan: (text) => scanDrbd(text, drbdGrammar),
  head: 'global {\n    usage-count no;\n}\n\n',
  lines: (n) => `resource "r${n}" {
  volume 0 {
      device minor ${n + 1};
      disk "/dev/vg${n}/data";
      meta-disk internal;
  }
  on "alpha${n}" {
      node-id 0;
      address ipv4 ${address(n)}:7789;
  }
  on "beta${n}" {
      node-id 1;
      address ipv4 ${address(n + 0x800000)}:7789;
  }
  net {
      protocol C;
      fencing resource-and-stonith; # never without
      shared-secret "secret-${n}-of-this-pair";
      ping-int ${10 + (n % 90)};
  }
  disk {
      on-io-error detach;
      c-max-rate ${n + 1}k;
  }
  handlers {
      fence-peer "/usr/local/sbin/fence ${n}";
      unfence-peer "/usr/local/sbin/unfence ${n}";
  }
}
`,
  change: (draft: { resources: { volumes: { disk?: string }[] }[] }) => {
    draft.resources[draft.resources.length >> 1]!.volumes[0]!.disk = '/dev/changed'
  },
}
