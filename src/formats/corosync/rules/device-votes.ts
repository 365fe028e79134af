import type { CorosyncEffective } from '../effective/index.ts'
import { cluster } from '../example.ts'
import { headingOf, headingPlace, lineBehind } from '../missing.ts'
import { entryPlace, placeOf, related } from '../places.ts'
import { corosyncRule } from '../rule.ts'
import { nodeName, setting } from '../settings.ts'
import { insteadOf, MISSPELLINGS, notRead, toldOf } from '../told.ts'

const net = { host: 'qnetd.example.org', algorithm: 'ffsplit' }
const lms = { host: 'qnetd.example.org', algorithm: 'lms' }
const withDevice = (votes: string | undefined, more: Parameters<typeof cluster>[0] & object = {}, size: 2 | 3 | 4 = 2): string =>
  cluster(
    { quorum: { two_node: undefined, device: { votes, model: 'net', net }, ...more.quorum }, ...(more.beta ? { beta: more.beta } : {}) },
    size,
  )
const good = withDevice('1')

/** Votes that may not fall to the device. */
const LEFT = 2

export const rule = corosyncRule({
  id: 'corosync/device-votes',
  effect: 'rejected',
  severity: 'error',
  summary: 'Votes of a quorum device that cannot work.',
  reason:
    'corosync, or corosync-qdevice, stops when it starts, while corosync -t says nothing: the node stays out of the cluster, or the device never votes and the cluster stops at the first failure that the device was meant for.',
  remedy: 'With ffsplit write `votes: 1` and give each node one vote; with lms leave votes and expected_votes out.',
  source: 'corosync-qdevice(8), votes and ffsplit; votequorum.c',
  supersedes: MISSPELLINGS,
  message: ({ problem, node, votes, expected, instead }) => {
    if (problem === 'expected')
      return 'the device has no votes, which corosync wants where expected_votes is written: it stops when it starts'
    if (problem === 'uneven')
      return 'the device has no votes, which corosync wants where not every node has one vote: it stops when it starts'
    if (problem === 'ffsplit')
      return `the device has no votes: ffsplit needs votes: 1, and corosync-qdevice stops without${notRead(instead)}`
    if (problem === 'not-one') return `ffsplit needs votes: 1, not ${votes}: corosync-qdevice stops`
    if (problem === 'node') return `ffsplit needs nodes of one vote, and ${node} has ${votes}: corosync-qdevice stops`
    return `expected_votes ${expected} leaves less than ${LEFT} votes beside the ${votes} of the device: corosync stops when it starts`
  },
  examples: [
    { bad: withDevice(undefined), good },
    { bad: withDevice('3', {}, 4), good: withDevice('1', {}, 4) },
    { bad: withDevice('1', { beta: { quorum_votes: '2' } }), good },
    {
      bad: withDevice(undefined, { quorum: { device: { model: 'net', net: lms } }, beta: { quorum_votes: '2' } }),
      good: withDevice(undefined, { quorum: { device: { model: 'net', net: lms } } }),
    },
    {
      bad: withDevice(undefined, { quorum: { expected_votes: '3', device: { model: 'net', net: lms } } }),
      good: withDevice(undefined, { quorum: { device: { model: 'net', net: lms } } }),
    },
    { bad: withDevice('1', { quorum: { expected_votes: '2' } }), good: withDevice('1', { quorum: { expected_votes: '3' } }) },
  ],
  visit: {
    set(set, context) {
      const { effective } = set
      const { quorum, nodes } = effective
      const heading = headingOf(set, 'quorum.device')
      if (!quorum.isVotequorum || !quorum.device || !heading) return
      const splits = quorum.device.model === 'net' && quorum.device.net.algorithm === 'ffsplit'
      const expected = setting(effective, 'quorum.expected_votes', 'u32')
      const isExpected = expected !== undefined && expected.value !== '0'
      const votes = setting(effective, 'quorum.device.votes', 'u32')
      if (!votes) {
        const told = toldOf(set, 'votes')
        if (told?.isRefused) return
        const problem = isExpected ? 'expected' : quorum.nodeVotes !== nodes.length ? 'uneven' : splits ? 'ffsplit' : undefined
        if (problem === undefined) return
        const model = setting(effective, 'quorum.device.model')!
        context.report(told ?? headingPlace(heading), {
          data: { problem, ...insteadOf(told) },
          ...(isExpected ? { related: [related(placeOf(effective, expected.path)!, 'the votes that are expected')] } : {}),
          ...(problem === 'ffsplit' ? { fix: { title: 'write votes: 1', edits: [lineBehind(model, 'votes: 1')], safe: false } } : {}),
        })
        return
      }
      if (splits && votes.value !== '1') context.report(entryPlace(votes, 'value'), { data: { problem: 'not-one', votes: votes.value } })
      else if (isExpected && votes.value !== '0' && Number(expected.value) - Number(votes.value) < LEFT) {
        context.report(entryPlace(expected, 'value'), {
          data: { problem: 'few', expected: expected.value, votes: votes.value },
          related: [related(placeOf(effective, votes.path)!, 'the votes of the device')],
        })
      }
      if (splits) for (const { place, data } of unequal(effective)) context.report(place, { data })
    },
  },
})

const unequal = (effective: CorosyncEffective) =>
  effective.nodes.flatMap((node) => {
    const place = node.quorumVotes === 1 ? undefined : placeOf(effective, `${node.path}.quorum_votes`, 'value')
    return place ? [{ place, data: { problem: 'node', node: nodeName(node), votes: node.quorumVotes } }] : []
  })
