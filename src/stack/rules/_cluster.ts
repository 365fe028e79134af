import type { Cluster, ClusterResource, Facts, ReplicatedVolume } from '../facts/types.ts'

/** The resource of a cluster that runs a DRBD resource. */
export const agentOf = ({ resource }: ReplicatedVolume, { resources }: Cluster): ClusterResource | undefined =>
  resources.find(({ agent, parameters }) => /:drbd$/.test(agent) && parameters.drbd_resource === resource)

/** The first volume of each DRBD resource that a cluster runs. */
export function managedBy(cluster: Cluster, { volumes }: Facts): ReplicatedVolume[] {
  const first = volumes.filter((volume, index) => volumes.findIndex(({ resource }) => resource === volume.resource) === index)
  return first.filter((volume) => agentOf(volume, cluster))
}

/** Those of them that leave it to the cluster to fence a lost peer. */
export const relyingOn = (cluster: Cluster, facts: Facts): ReplicatedVolume[] =>
  managedBy(cluster, facts).filter(({ fencing }) => fencing !== 'dont-care')

/** Handlers of drbd-utils that ask Pacemaker. */
export const asksCluster = ({ fencePeer }: ReplicatedVolume): boolean => fencePeer !== undefined && /crm-fence-peer/.test(fencePeer)
