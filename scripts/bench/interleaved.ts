// Measuring side by side: everybody has one turn in every round, so that what disturbs the machine disturbs all.

/** Somebody who is measured. */
export interface Contestant {
  name: string
  /**
   * Has a turn.
   *
   * @param round counted from 0; below 0 while it does not count
   * @returns what it took, in ms
   */
  turn: (round: number) => number | Promise<number>
}

export interface Measured {
  /** what the turns took that count, by name */
  times: Map<string, number[]>
  /** who broke down, and over what: it has no more turns, the others go on */
  fallen: Map<string, string>
}

/** @param warmUps rounds that do not count, before the others */
export async function interleaved(
  contestants: readonly Contestant[],
  rounds: number,
  warmUps: number,
): Promise<Measured> {
  const times = new Map(contestants.map(({ name }): [string, number[]] => [name, []]))
  const fallen = new Map<string, string>()
  for (let round = -warmUps; round < rounds; round++) {
    for (const { name, turn } of contestants) {
      if (fallen.has(name)) continue
      try {
        const took = await turn(round)
        if (round >= 0) times.get(name)!.push(took)
      } catch (error) {
        fallen.set(name, (error as Error).message)
      }
    }
  }
  for (const name of fallen.keys()) times.delete(name)
  return { times, fallen }
}

/** A turn should take so long that the clock and the first call do not matter: in ms. */
const enough = 4

/** A turn of as many calls as fill a few milliseconds; what it took is for one of them. */
export function turnOf(run: () => unknown): Contestant['turn'] {
  let calls = 0
  return () => {
    if (calls === 0) calls = callsThatFill(run)
    const start = performance.now()
    for (let call = 0; call < calls; call++) run()
    return (performance.now() - start) / calls
  }
}

function callsThatFill(run: () => unknown): number {
  run()
  let calls = 0
  for (const start = performance.now(); performance.now() - start < enough; calls++) run()
  return calls
}
