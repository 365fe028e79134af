import { type Body, body, one, section } from '../../../lens/index.ts'
import type { MonitoredResource, MonitoredSystem, ProcessMemory, ProcessResources, Resources } from '../types.ts'
import { inside } from './inside.ts'
import { anyText, integer, path, unsigned64, words } from './values.ts'

const UNREAD = 'corosync stores it as a number and reads it as a text: the written value never takes effect'

const monitoredBody = body(
  {},
  {
    recovery: one('recovery', words(['reboot', 'shutdown', 'watchdog', 'quit', 'none'], 'nobody'), {
      doc: 'What is done when the limit is passed. Needed for the resource to be watched at all; reboot reboots the machine.',
      undocumented: true,
    }),
    max: one('max', anyText, { doc: 'The limit: percent of the memory, or the load.', undocumented: true }),
    pollPeriod: one('poll_period', unsigned64, {
      doc: 'Milliseconds between looks, 500 to 120000.',
      default: 3000,
      deprecated: UNREAD,
      undocumented: true,
    }),
  },
  inside(3, () => monitored),
)

/** memory_used{} and load_15min{}: a value of the host that is watched. */
export const monitored: Body<MonitoredResource> = monitoredBody

const monitoredSystemBody = body(
  {},
  {
    memoryUsed: section('memory_used', monitored, { doc: 'Memory in use, in percent.', merge: true, undocumented: true }),
    load15min: section('load_15min', monitored, { doc: 'Load of the last 15 minutes.', merge: true, undocumented: true }),
    pollPeriod: one('poll_period', unsigned64, { doc: 'Read and never used.', deprecated: 'corosync never uses it', undocumented: true }),
  },
  inside(2, () => monitoredSystem),
)

/** resources{ system{} }: what is watched of the host. */
export const monitoredSystem: Body<MonitoredSystem> = monitoredSystemBody

const unused = one('poll_period', unsigned64, { doc: 'Read and never used.', deprecated: 'corosync never uses it', undocumented: true })

const processMemoryBody = body(
  {},
  { pollPeriod: unused },
  inside(3, () => processMemory),
)

/** resources{ process{ memory_used{} } }: of no use in a file. */
export const processMemory: Body<ProcessMemory> = processMemoryBody

const processResourcesBody = body(
  {},
  {
    memoryUsed: section('memory_used', processMemory, { doc: 'Memory of a process.', merge: true, undocumented: true }),
    pollPeriod: unused,
  },
  inside(2, () => processResources),
)

/** resources{ process{} }: filled in by running programs, not by a file. */
export const processResources: Body<ProcessResources> = processResourcesBody

const resourcesBody = body(
  {},
  {
    watchdogDevice: one('watchdog_device', path, {
      doc: 'Watchdog device that corosync feeds, or off.',
      default: 'off',
      since: '2.3.6',
    }),
    watchdogTimeout: one('watchdog_timeout', integer('u32', { min: 2, max: 120, unit: 'seconds', judge: 'nobody' }), {
      doc: 'Seconds without feeding after which the watchdog resets the machine.',
      default: 6,
      undocumented: true,
    }),
    system: section('system', monitoredSystem, { doc: 'What is watched of the host.', merge: true, undocumented: true }),
    process: section('process', processResources, { doc: 'What is watched of processes.', merge: true, undocumented: true }),
  },
  inside(1, () => resources),
)

/** resources{}: watchdog and monitoring. */
export const resources: Body<Resources> = resourcesBody
