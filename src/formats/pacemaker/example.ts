/**
 * A cluster with which nothing is wrong: what the rules' examples start from. Two nodes mirror a disk with DRBD; the one
 * that is promoted mounts it and serves it by NFS.
 */
export const clean = `<cib crm_feature_set='3.16.2' validate-with='pacemaker-3.9' epoch='7' num_updates='0' admin_epoch='0'>
  <configuration>
    <crm_config>
      <cluster_property_set id='cib-bootstrap-options'>
        <nvpair id='cib-bootstrap-options-no-quorum-policy' name='no-quorum-policy' value='stop'/>
      </cluster_property_set>
    </crm_config>
    <nodes>
      <node id='1' uname='alpha'/>
      <node id='2' uname='beta'/>
    </nodes>
    <resources>
      <primitive id='fence-alpha' class='stonith' type='fence_ipmilan'>
        <instance_attributes id='fence-alpha-params'>
          <nvpair id='fence-alpha-ip' name='ip' value='10.0.9.1'/>
          <nvpair id='fence-alpha-username' name='username' value='fencer'/>
          <nvpair id='fence-alpha-password_script' name='password_script' value='/etc/pacemaker/alpha.secret'/>
          <nvpair id='fence-alpha-pcmk_host_list' name='pcmk_host_list' value='alpha'/>
          <nvpair id='fence-alpha-pcmk_delay_base' name='pcmk_delay_base' value='10s'/>
        </instance_attributes>
        <operations>
          <op id='fence-alpha-monitor' name='monitor' interval='60s'/>
        </operations>
      </primitive>
      <primitive id='fence-beta' class='stonith' type='fence_ipmilan'>
        <instance_attributes id='fence-beta-params'>
          <nvpair id='fence-beta-ip' name='ip' value='10.0.9.2'/>
          <nvpair id='fence-beta-username' name='username' value='fencer'/>
          <nvpair id='fence-beta-password_script' name='password_script' value='/etc/pacemaker/beta.secret'/>
          <nvpair id='fence-beta-pcmk_host_list' name='pcmk_host_list' value='beta'/>
        </instance_attributes>
        <operations>
          <op id='fence-beta-monitor' name='monitor' interval='60s'/>
        </operations>
      </primitive>
      <clone id='drbd-clone'>
        <meta_attributes id='drbd-clone-meta'>
          <nvpair id='drbd-clone-promotable' name='promotable' value='true'/>
          <nvpair id='drbd-clone-notify' name='notify' value='true'/>
          <nvpair id='drbd-clone-clone-max' name='clone-max' value='2'/>
        </meta_attributes>
        <primitive id='drbd' class='ocf' provider='linbit' type='drbd'>
          <instance_attributes id='drbd-params'>
            <nvpair id='drbd-drbd_resource' name='drbd_resource' value='r0'/>
          </instance_attributes>
          <operations>
            <op id='drbd-start' name='start' interval='0s' timeout='240s'/>
            <op id='drbd-stop' name='stop' interval='0s' timeout='100s'/>
            <op id='drbd-promote' name='promote' interval='0s' timeout='90s'/>
            <op id='drbd-demote' name='demote' interval='0s' timeout='90s'/>
            <op id='drbd-monitor-promoted' name='monitor' interval='29s' timeout='20s' role='Promoted'/>
            <op id='drbd-monitor-unpromoted' name='monitor' interval='31s' timeout='20s' role='Unpromoted'/>
          </operations>
        </primitive>
      </clone>
      <group id='nfs'>
        <primitive id='fs' class='ocf' provider='heartbeat' type='Filesystem'>
          <instance_attributes id='fs-params'>
            <nvpair id='fs-device' name='device' value='/dev/drbd0'/>
            <nvpair id='fs-directory' name='directory' value='/srv/nfs'/>
            <nvpair id='fs-fstype' name='fstype' value='ext4'/>
          </instance_attributes>
          <operations>
            <op id='fs-start' name='start' interval='0s' timeout='60s'/>
            <op id='fs-stop' name='stop' interval='0s' timeout='60s'/>
            <op id='fs-monitor' name='monitor' interval='20s' timeout='40s'/>
          </operations>
        </primitive>
        <primitive id='nfsd' class='ocf' provider='heartbeat' type='nfsserver'>
          <instance_attributes id='nfsd-params'>
            <nvpair id='nfsd-nfs_shared_infodir' name='nfs_shared_infodir' value='/srv/nfs/nfsinfo'/>
          </instance_attributes>
          <operations>
            <op id='nfsd-start' name='start' interval='0s' timeout='40s'/>
            <op id='nfsd-stop' name='stop' interval='0s' timeout='20s'/>
            <op id='nfsd-monitor' name='monitor' interval='10s' timeout='20s'/>
          </operations>
        </primitive>
        <primitive id='vm' class='ocf' provider='heartbeat' type='exportfs'>
          <instance_attributes id='vm-params'>
            <nvpair id='vm-clientspec' name='clientspec' value='10.0.0.0/24'/>
            <nvpair id='vm-options' name='options' value='rw,sync,no_subtree_check'/>
            <nvpair id='vm-directory' name='directory' value='/srv/nfs/vm'/>
            <nvpair id='vm-fsid' name='fsid' value='11'/>
          </instance_attributes>
          <operations>
            <op id='vm-start' name='start' interval='0s' timeout='40s'/>
            <op id='vm-stop' name='stop' interval='0s' timeout='120s'/>
            <op id='vm-monitor' name='monitor' interval='10s' timeout='20s'/>
          </operations>
        </primitive>
        <primitive id='ip' class='ocf' provider='heartbeat' type='IPaddr2'>
          <instance_attributes id='ip-params'>
            <nvpair id='ip-ip' name='ip' value='10.0.0.10'/>
            <nvpair id='ip-cidr_netmask' name='cidr_netmask' value='24'/>
          </instance_attributes>
          <operations>
            <op id='ip-start' name='start' interval='0s' timeout='20s'/>
            <op id='ip-stop' name='stop' interval='0s' timeout='20s'/>
            <op id='ip-monitor' name='monitor' interval='10s' timeout='20s'/>
          </operations>
        </primitive>
      </group>
    </resources>
    <constraints>
      <rsc_colocation id='nfs-with-drbd' rsc='nfs' with-rsc='drbd-clone' with-rsc-role='Promoted' score='INFINITY'/>
      <rsc_order id='drbd-before-nfs' first='drbd-clone' first-action='promote' then='nfs' then-action='start'/>
    </constraints>
    <rsc_defaults>
      <meta_attributes id='rsc-options'>
        <nvpair id='rsc-options-resource-stickiness' name='resource-stickiness' value='200'/>
      </meta_attributes>
    </rsc_defaults>
  </configuration>
</cib>
`

/** The clean cluster with some of its text exchanged. */
export function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  let text = clean
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`the clean cluster has no ${from}`)
    text = text.replace(from, to)
  }
  return text
}

/** A primitive of the clean cluster, as its lines are written. */
export const primitiveText = (id: string): string => new RegExp(` *<primitive id='${id}'[\\s\\S]*?</primitive>\\n`).exec(clean)![0]

/** One more export, as the clean cluster has it. */
export function exportLike(id: string, fsid: string): string {
  return primitiveText('vm')
    .replaceAll("'vm", `'${id}`)
    .replace('/srv/nfs/vm', `/srv/nfs/${id}`)
    .replace("name='fsid' value='11'", `name='fsid' value='${fsid}'`)
}
