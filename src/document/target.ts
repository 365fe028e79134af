/** What a target can name. */
export const targetNames = ['nfs-utils', 'corosync', 'corosync-qdevice', 'drbd', 'drbd-utils', 'keepalived', 'pacemaker', 'pcs'] as const
export type TargetName = (typeof targetNames)[number]

/** Releases to judge by, daemon by daemon: `{ 'nfs-utils': '2.6.2' }`. */
export type Target = Readonly<Partial<Record<TargetName, string>>>
