/**
 * The seed of a run of generated tests. It is the same each time, so that a change is judged and not the dice;
 * `QUORATE_SEED=n` takes another, `QUORATE_SEED=random` a new one. The fuzzer explores.
 */
export function seedOfRun(): number {
  const wanted = process.env.QUORATE_SEED ?? '20261121'
  return wanted === 'random' ? Date.now() % 0x7fffffff : Number(wanted)
}
