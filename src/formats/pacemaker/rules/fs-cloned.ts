import { booleanOf } from '../effective/index.ts'
import { clean } from '../example.ts'
import { idPlace, parameterPlace } from '../places.ts'
import { pacemakerRule } from '../rule.ts'
import { isLocal, storageKind } from '../storage.ts'

const mount = (more: string): string =>
  clean.replace(
    "<group id='nfs'>",
    `<clone id='data-clone'>
        <primitive id='data' class='ocf' provider='heartbeat' type='Filesystem'>
          <instance_attributes id='data-params'>
            <nvpair id='data-device' name='device' value='/dev/mapper/shared'/>
            <nvpair id='data-directory' name='directory' value='/srv/data'/>
            <nvpair id='data-fstype' name='fstype' value='${more}'/>
          </instance_attributes>
          <operations>
            <op id='data-start' name='start' interval='0s' timeout='60s'/>
            <op id='data-stop' name='stop' interval='0s' timeout='60s'/>
            <op id='data-monitor' name='monitor' interval='20s' timeout='40s'/>
          </operations>
        </primitive>
      </clone>
      <group id='nfs'>`,
  )

export const rule = pacemakerRule({
  id: 'pacemaker/fs-cloned',
  effect: 'unsafe',
  severity: 'error',
  summary: 'A file system for one node is mounted on all of them.',
  reason: 'The agent refuses to start it as a clone; with force_clones it mounts it everywhere at once, and the data is destroyed.',
  remedy: 'Take it out of the clone, or use a cluster file system.',
  source: 'ocf_heartbeat_Filesystem(7), force_clones',
  message: ({ id, type, clone }) => `${id} is ${type} and stands in the clone ${clone}: only one node may mount it at a time`,
  examples: [{ bad: mount('ext4'), good: mount('gfs2') }],
  visit: {
    primitive({ cib, primitive }, context) {
      const { clone, params } = primitive
      const type = params.get('fstype')?.value
      if (storageKind(primitive) !== 'filesystem' || !clone || type === undefined || !isLocal(primitive)) return
      const isForced = booleanOf(params.get('force_clones')?.value) === true
      context.report(isForced ? parameterPlace(cib, primitive, 'force_clones') : idPlace(cib, primitive.primitive), {
        data: { id: primitive.id, type, clone: clone.id },
      })
    },
  },
})
