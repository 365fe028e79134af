import { seeded } from '../arbitraries/choices.ts'

/** Scripts of set-ups and of single commands. Some commands in them are refused, by pcs and by us. */
export const scripts: readonly string[] = [
  `pcs property set stonith-enabled=false no-quorum-policy=ignore
pcs property set stonith-enabled=true cluster-recheck-interval=5min
pcs property unset no-quorum-policy`,
  `pcs property set a-name-that-is-longer-than-any=1 --force
pcs property set another-name-that-is-long=2 another-name-that-is-longer=3 --force`,
  `pcs resource create r0 ocf:linbit:drbd drbd_resource=r0 promotable promoted-max=1 clone-max=2 notify=true
pcs resource create fs Filesystem device=/dev/drbd0 directory=/srv fstype=ext4 op start timeout=70s --group g
pcs resource create ip ocf:heartbeat:IPaddr2 ip=192.0.2.10 cidr_netmask=24 --group g
pcs constraint colocation add g with Promoted r0-clone INFINITY
pcs constraint order promote r0-clone then start g
pcs resource defaults update resource-stickiness=200
pcs constraint location g prefers alpha=100 beta`,
  `pcs resource create r0 ocf:linbit:drbd drbd_resource=r0 op monitor interval=29s role=Promoted monitor interval=31s role=Slave
pcs resource promotable r0 r0-ms promoted-max=1 promoted-node-max=1 clone-max=2 clone-node-max=1 notify=true
pcs constraint colocation add r0-ms with r0-ms`,
  `pcs resource create r0 ocf:linbit:drbd drbd_resource=r0 master notify=true
pcs resource create r1 ocf:linbit:drbd drbd_resource=r1
pcs resource master r1_ms r1 notify=true
pcs resource create r2 ocf:linbit:drbd drbd_resource=r2 --master notify=true`,
  `pcs resource create d ocf:pacemaker:Dummy op monitor interval=10 monitor interval=10s
pcs resource create e ocf:pacemaker:Dummy op monitor
pcs resource create f ocf:pacemaker:Dummy op
pcs resource create g ocf:pacemaker:Dummy op interval=10
pcs resource create h ocf:pacemaker:Dummy op nonsense interval=10
pcs resource create i ocf:pacemaker:Dummy op nonsense interval=10 --force`,
  `pcs resource create fs ocf:heartbeat:Filesystem device=/dev/sda
pcs resource create fs ocf:heartbeat:Filesystem device=/dev/sda --force
pcs resource create ip ocf:heartbeat:IPaddr2 ip=192.0.2.1 cidr_netmsk=24
pcs resource create ip ocf:heartbeat:IPaddr2 ip=
pcs resource create ip ocf:heartbeat:IPaddr2 ip=192.0.2.1 ip=192.0.2.2
pcs resource create ip ocf:heartbeat:IPaddr2 ip=192.0.2.1 ip=192.0.2.1`,
  `pcs resource create a Dummy
pcs resource create b ocf:heartbeat:Dummy
pcs resource create b ocf:heartbeat:Dummy
pcs resource create 1b ocf:heartbeat:Dummy
pcs resource create c:d ocf:heartbeat:Dummy
pcs resource create c heartbeat:Dummy`,
  `pcs resource create a ocf:heartbeat:Dummy meta target-role=Started resource-stickiness=1 op start timeout=5 on-fail=Fence stop timeout=6
pcs resource create b ocf:heartbeat:Dummy op monitor interval=5 enabled=False role=started OCF_CHECK_LEVEL=10
pcs resource create c ocf:heartbeat:Dummy op monitor interval=5 on-fail=never
pcs resource create d ocf:heartbeat:Dummy op monitor interval=5 foo=bar
pcs resource create e ocf:heartbeat:Dummy op monitor id=own interval=7`,
  `pcs resource create a ocf:heartbeat:Dummy --no-default-ops
pcs resource create b ocf:heartbeat:Dummy --disabled
pcs resource create c ocf:heartbeat:Dummy clone --disabled
pcs resource create d ocf:heartbeat:Dummy clone own-id interleave=true meta is-managed=true
pcs resource create e ocf:pacemaker:Stateful promotable own2 op monitor interval=3 role=Promoted`,
  `pcs resource create a ocf:heartbeat:Dummy --group g
pcs resource create b ocf:heartbeat:Dummy --group g --before a
pcs resource create c ocf:heartbeat:Dummy --group g --after b
pcs resource create d ocf:heartbeat:Dummy --group g --after zork
pcs resource create e ocf:heartbeat:Dummy --before a
pcs resource create f ocf:heartbeat:Dummy clone --group g`,
  `pcs resource create a ocf:heartbeat:Dummy
pcs resource create b ocf:heartbeat:Dummy
pcs resource create c ocf:heartbeat:Dummy
pcs resource group add g a b
pcs resource group add g c --before b
pcs resource group add g a
pcs resource group add g zork
pcs resource group add h c
pcs resource group remove g a
pcs resource ungroup h
pcs resource group add b c`,
  `pcs resource create a ocf:heartbeat:Dummy
pcs constraint location a prefers n1
pcs resource clone a interleave=true
pcs constraint order a then a-clone
pcs resource clone a
pcs resource unclone a-clone
pcs constraint colocation add a with zork`,
  `pcs resource create a ocf:heartbeat:Dummy --group g
pcs resource clone g own clone-max=2
pcs resource create b ocf:heartbeat:Dummy
pcs resource clone b meta clone-max=3
pcs resource clone b-clone
pcs resource update b-clone clone-max=5
pcs resource meta b-clone interleave=true`,
  `pcs resource create a ocf:heartbeat:IPaddr2 ip=192.0.2.1 nic=eth0
pcs resource update a ip=192.0.2.2 nic= op monitor interval=7s
pcs resource update a zork=1
pcs resource update a op monitor interval=9s role=Started
pcs resource update zork a=b
pcs resource update a meta target-role=Stopped
pcs resource meta a target-role= priority=10`,
  `pcs resource create a ocf:heartbeat:Dummy
pcs resource op add a monitor interval=33s
pcs resource op add a monitor interval=33s OCF_CHECK_LEVEL=20
pcs resource op add a monitor interval=33
pcs resource op add a start timeout=5
pcs resource op add a start timeout=5 --force
pcs resource op remove a stop
pcs resource op remove a-monitor-interval-10s
pcs resource op remove a zork
pcs resource op add zork monitor interval=1`,
  `pcs resource defaults resource-stickiness=100
pcs resource defaults update migration-threshold=3 resource-stickiness=
pcs resource op defaults timeout=60s
pcs resource op defaults update timeout=61s on-fail=block`,
  `pcs resource defaults set create id=one score=5 meta resource-stickiness=100
pcs resource defaults set create meta a=b
pcs resource defaults update c=d`,
  `pcs stonith create f1 fence_ipmilan ip=192.0.2.1 username=a password=b pcmk_host_list=n1 --force
pcs stonith create f2 stonith:fence_ipmilan ip=192.0.2.2 --force
pcs stonith create f3 ocf:heartbeat:Dummy --force
pcs stonith create f4 fence_watchdog pcmk_host_list=n2 op monitor interval=30s meta priority=5
pcs resource create d ocf:heartbeat:Dummy
pcs stonith level add 1 n1 f1 --force
pcs stonith level add 2 n1 f2 f4 --force
pcs stonith level add 2 regexp%n.* f2,f4
pcs stonith level add 1 attrib%rack=1 f1
pcs stonith level add 0 n1 f1 --force
pcs stonith level add 3 n1 zork --force
pcs stonith level add 3 n1 d --force
pcs stonith level add 2 n1 f2 f4 --force
pcs stonith level remove 1 target n1
pcs stonith delete f2`,
  `pcs resource create a ocf:heartbeat:Dummy
pcs resource create b ocf:heartbeat:Dummy
pcs constraint colocation add a with b
pcs constraint colocation add a with b 100
pcs constraint colocation add a with b 100 --force
pcs constraint colocation add a with b score=50 id=mine --force
pcs constraint colocation add Started b with Stopped a -100
pcs constraint colocation add b with a zork
pcs constraint colocation add b with a with b
pcs constraint colocation add b a
pcs constraint colocation add b with zork a
pcs constraint colocation remove a b
pcs constraint colocation remove a b`,
  `pcs resource create a ocf:heartbeat:Dummy
pcs resource create b ocf:heartbeat:Dummy
pcs resource create c ocf:heartbeat:Dummy
pcs constraint order a then b
pcs constraint order start a then stop c kind=Optional
pcs constraint order b then c symmetrical=False
pcs constraint order c then b nonsymmetrical
pcs constraint order a then b
pcs constraint order a then b --force
pcs constraint order a then b then c
pcs constraint order a before b
pcs constraint order a then
pcs constraint order promoted a then b
pcs constraint order demote c then a id=own kind=Serialize
pcs constraint order b then a score=0
pcs constraint order b then a symmetrical=maybe
pcs constraint order remove c`,
  `pcs resource create a ocf:heartbeat:Dummy --group g
pcs resource create b ocf:heartbeat:Dummy --group g
pcs constraint order a then b
pcs constraint order g then b
pcs constraint colocation add a with b`,
  `pcs resource create a ocf:heartbeat:Dummy
pcs constraint location a prefers n1=50 n2=-INFINITY
pcs constraint location a avoids n1 n3=20
pcs constraint location a avoids n4=-5
pcs constraint location a prefers n1=much
pcs constraint location a likes n1
pcs constraint location regexp%a.* prefers n1=5
pcs constraint location resource%a prefers n9
pcs constraint location zork prefers n1
pcs constraint location add own a n7 77 resource-discovery=never
pcs constraint location add own2 a n7 77 zork=1
pcs constraint location remove own`,
  `pcs resource create s ocf:pacemaker:Stateful promotable
pcs constraint location s-clone rule role=Promoted score=100 #uname eq n1
pcs constraint location s-clone rule role=master '#uname' eq n1
pcs constraint location s-clone rule role=Promoted score=100 '#uname' eq n2 or '#uname' eq n3
pcs constraint location s-clone rule id=own constraint-id=ownc score-attribute=x defined pingd and pingd gt integer 5 or not_defined zork
pcs constraint location s-clone rule score=5 '(a eq 1 or b eq 2) and c lt version 1.2'
pcs constraint location s-clone rule score=5 a eq
pcs constraint location s-clone rule score=5
pcs constraint location s-clone rule role=Started a eq 1
pcs constraint location s rule a eq 1`,
  `pcs resource create a ocf:heartbeat:Dummy
pcs resource create b ocf:heartbeat:Dummy
pcs resource create c ocf:heartbeat:Dummy
pcs resource create d ocf:heartbeat:Dummy
pcs constraint order set a b sequential=false require-all=true set c d action=start setoptions kind=optional
pcs constraint order set a b set c d
pcs constraint colocation set a b sequential=false set c role=Master setoptions score=500
pcs constraint colocation set a d setoptions id=own
pcs constraint colocation set a zork
pcs constraint colocation set a b action=promoted
pcs constraint colocation set
pcs constraint order set a c setoptions score=5
pcs constraint order set a setoptions zork=1`,
  `pcs resource create a ocf:heartbeat:Dummy
pcs resource create b ocf:heartbeat:Dummy --group g
pcs resource create c ocf:heartbeat:Dummy --group g
pcs resource create d ocf:heartbeat:Dummy clone
pcs constraint order a then b
pcs constraint order a then d-clone
pcs constraint colocation set a b c
pcs resource delete a
pcs resource delete c
pcs resource delete b
pcs resource delete d-clone
pcs resource delete zork`,
  `pcs resource create a ocf:heartbeat:Dummy meta a=b
pcs resource disable a
pcs resource enable a
pcs resource create b ocf:heartbeat:Dummy --group g
pcs resource unmanage g
pcs resource manage g
pcs resource disable g`,
  `pcs resource zork a
pcs zork
pcs constraint zork
pcs constraint colocation zork a
pcs resource group zork a
pcs resource create
pcs resource create a
pcs property set
pcs property set stonith-enabled
pcs resource group add g
pcs resource defaults zork`,
  `pcs resource create ms ocf:pacemaker:Stateful op monitor interval=5 role=Master op monitor interval=6 role=slave promotable notify=true promotable=true
pcs resource create ms ocf:heartbeat:Dummy promotable
pcs resource create ms2 ocf:pacemaker:Dummy promotable
pcs resource create ms3 ocf:pacemaker:Dummy promotable --force
pcs resource create st ocf:pacemaker:Stateful clone promotable=yes`,
  `pcs resource create nfsd ocf:heartbeat:nfsserver nfs_shared_infodir=/srv/nfs/info nfs_no_notify=true --group nfs
pcs resource create exp ocf:heartbeat:exportfs clientspec="192.0.2.0/24" options='rw,sync no_root_squash' directory=/srv/nfs/a fsid=0 --group=nfs
pcs resource create block ocf:heartbeat:portblock protocol=tcp portno=2049 action=block ip=192.0.2.10 --group nfs --before nfsd
pcs resource create notify ocf:heartbeat:nfsnotify source_host=192.0.2.10 --group nfs`,
  `pcs resource create t ocf:heartbeat:iSCSITarget iqn=iqn.2024-01.org.example:a
pcs resource create l ocf:heartbeat:iSCSILogicalUnit target_iqn=iqn.2024-01.org.example:a lun=1 path=/dev/drbd1
pcs resource create m ocf:heartbeat:LVM-activate vgname=vg vg_access_mode=system_id activation_mode=exclusive
pcs resource create z ocf:heartbeat:ZFS pool=tank
pcs resource create x ocf:heartbeat:apache configfile=/etc/httpd/httpd.conf statusurl="http://localhost/server-status?a&b<c>"
pcs resource create k ocf:pacemaker:controld clone interleave=true
pcs resource create p ocf:pacemaker:ping host_list="192.0.2.1 192.0.2.2" dampen=5s multiplier=1000 clone
pcs resource create v ocf:heartbeat:VirtualDomain config=/etc/libvirt/qemu/a.xml meta allow-migrate=true`,
  `pcs resource create q ocf:heartbeat:MailTo email='a"b@example.org' subject="it's\\$5 <&>"
pcs resource create w ocf:heartbeat:Delay startdelay=5 op start timeout=1m stop timeout=2h monitor interval=5min timeout=6
pcs constraint location w prefers -- n1=-5
pcs constraint colocation add q with w -INFINITY`,
]

const NAMES = ['a', 'b', 'c', 'g', 'r0', 'a-clone', 'r0-clone', 'zork']
const AGENTS = [
  'ocf:heartbeat:Dummy',
  'ocf:pacemaker:Stateful',
  'ocf:linbit:drbd drbd_resource=x',
  'ocf:heartbeat:IPaddr2 ip=192.0.2.7',
  'ocf:heartbeat:Filesystem device=d directory=/d fstype=xfs',
]
const TAILS = [
  '',
  'clone',
  'promotable',
  'promotable notify=true',
  '--group g',
  'meta a=b c=d',
  'op monitor interval=7s',
  'op start timeout=3 stop timeout=4',
  '--disabled',
]

/** A script of commands about the same few names, in any order. */
export function generatedScript(seed: number): string {
  const choices = seeded(seed)
  const pick = (list: readonly string[]): string => list[choices.below(list.length)]!
  const make: readonly (() => string)[] = [
    () => `resource create ${pick(NAMES.slice(0, 5))} ${pick(AGENTS)} ${pick(TAILS)}`,
    () => `resource create ${pick(NAMES.slice(0, 3))} ${pick(AGENTS)} ${pick(TAILS)}`,
    () => `resource group add ${pick(['g', 'h'])} ${pick(NAMES)} ${pick(NAMES)}`,
    () => `resource clone ${pick(NAMES)} ${pick(['', 'own', 'clone-max=2'])}`,
    () => `resource promotable ${pick(NAMES)}`,
    () => `resource unclone ${pick(NAMES)}`,
    () => `resource delete ${pick(NAMES)}`,
    () =>
      `constraint colocation add ${pick(NAMES)} with ${pick(['', '', 'Promoted', 'Slave'])} ${pick(NAMES)} ${pick(['', '', 'INFINITY', '10', 'score=3'])}`,
    () =>
      `constraint order ${pick(['', 'promote', 'start'])} ${pick(NAMES)} then ${pick(['', 'start', 'stop'])} ${pick(NAMES)} ${pick(['', '', 'kind=Optional', 'nonsymmetrical'])}`,
    () => `constraint location ${pick(NAMES)} ${pick(['prefers', 'avoids'])} ${pick(['n1', 'n1=5', 'n2=-3', 'n1=x'])}`,
    () =>
      `constraint ${pick(['order', 'colocation'])} set ${pick(NAMES)} ${pick(NAMES)} ${pick(['', 'sequential=false', 'role=Master', `set ${pick(NAMES)}`])}`,
    () => `resource update ${pick(NAMES)} ${pick(['meta x=y', 'op monitor interval=9s', 'ip=192.0.2.9'])}`,
    () => `resource meta ${pick(NAMES)} ${pick(['p=q', 'a=', 'target-role=Stopped'])}`,
    () => `resource group remove g ${pick(['', ...NAMES])}`,
    () => `resource op add ${pick(NAMES)} monitor interval=${pick(['7s', '10s', '44'])}`,
    () => `property ${pick(['set', 'set', 'set'])} ${pick(['stonith-enabled=false', 'maintenance-mode=true', 'no-quorum-policy=stop'])}`,
  ]
  const lines = [`pcs resource create a ${pick(AGENTS)} ${pick(TAILS)}`, `pcs resource create b ${pick(AGENTS)} ${pick(TAILS)}`]
  for (let left = 6; left > 0; left--) lines.push(`pcs ${make[choices.below(make.length)]!()}`)
  return lines.join('\n')
}
