/** A whole set-up that nothing is to be said about. */
export const clean = `#!/bin/sh
pcs resource create share ocf:linbit:drbd drbd_resource=share \\
  op monitor interval=29s timeout=20s role=Promoted \\
  op monitor interval=31s timeout=20s role=Unpromoted \\
  promotable promoted-max=1 promoted-node-max=1 clone-max=2 clone-node-max=1 notify=true
pcs resource create filesystem ocf:heartbeat:Filesystem device=/dev/drbd0 directory=/srv/share fstype=ext4 --group nfs
pcs constraint colocation add nfs with Promoted share-clone INFINITY
pcs constraint order promote share-clone then start nfs
`

/** The clean script with some of its text changed. */
export function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no ${JSON.stringify(from)} to change`)
    return text.replace(from, () => to)
  }, clean)
}
