import type * as z from 'zod/mini'
import { BlueprintError, type BlueprintProblem, pathOf, type Refuse } from '../problem.ts'
import { blueprintSchema } from '../schema.ts'
import type { Blueprint } from '../types.ts'
import { checkConsumers } from './consumers.ts'
import { checkExports } from './exports.ts'
import { checkFailover } from './failover.ts'
import { checkHosts } from './hosts.ts'
import { checkVolumes } from './volumes.ts'

/** In the order in which a reader would check: what a later one says assumes what an earlier one found right. */
const CHECKS: readonly (readonly ((blueprint: Blueprint, refuse: Refuse) => void)[])[] = [
  [checkHosts],
  [checkVolumes, checkExports, checkFailover],
  [checkConsumers],
]

/** What is wrong with a value as a blueprint: its form first, and only of a sound form what its parts together ask for. */
export function checkBlueprint(value: unknown): BlueprintProblem[] {
  const { success, data, error } = blueprintSchema.safeParse(value)
  if (!success) return error.issues.map((issue) => problemOf(issue, value))
  for (const checks of CHECKS) {
    const problems: BlueprintProblem[] = []
    for (const check of checks) check(data, (path, message) => problems.push({ path: pathOf(path), message }))
    if (problems.length > 0) return problems
  }
  return []
}

/**
 * The value as a blueprint.
 * @throws BlueprintError that names every part that is refused, and why.
 */
export function readBlueprint(value: unknown): Blueprint {
  const problems = checkBlueprint(value)
  if (problems.length > 0) throw new BlueprintError(problems)
  return value as Blueprint
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): BlueprintProblem {
  const path = pathOf(issue.path)
  if (issue.code === 'unrecognized_keys') return { path, message: `unknown: ${issue.keys.join(', ')}` }
  if (issue.code === 'invalid_key')
    return { path, message: `not a name that can stand here: ${issue.issues.map(({ message }) => message).join(', ')}` }
  if (issue.code === 'invalid_value') return { path, message: `one of ${issue.values.map(String).join(', ')} is expected` }
  if (issue.code === 'invalid_type')
    return {
      path,
      message: partAt(value, issue.path) === undefined ? `missing; expected: ${issue.expected}` : `expected: ${issue.expected}`,
    }
  return { path, message: issue.code === 'custom' || issue.code === 'invalid_format' ? `expected: ${issue.message}` : issue.message }
}

const partAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
