// Speed as a ratio between two codes in one run: rounds of both in turn, the best of each compared.
import { performance } from 'node:perf_hooks'

const now = performance.now.bind(performance)
const cpuUsage = process.cpuUsage.bind(process)

/**
 * Milliseconds that `run` takes: of the processor's time, which does not go on while others have the processor,
 * or of the clock's, where that is less: several threads may work, and some systems count in steps of 16 ms.
 */
function timeOf(run: () => unknown): number {
  const [start, before] = [now(), cpuUsage()]
  run()
  const { user, system } = cpuUsage(before)
  const [clock, processor] = [now() - start, (user + system) / 1000]
  return processor > 0 ? Math.min(clock, processor) : clock
}

/** Milliseconds, counted likewise, after which a race is broken off, so that a very slow answer is told from an endless one. */
const patience = 1500

/**
 * The best time of `candidate` over the best time of `baseline`. Where a ratio is `enough`, rounds go on until
 * it is reached or out of reach: a busy machine asks for more rounds, not for luck. Rounds of a few
 * milliseconds are best, since they fit between two interruptions.
 */
export function speedRatio(candidate: () => unknown, baseline: () => unknown, enough?: number, rounds = 25): number {
  let [best, bestBaseline, spent] = [Infinity, Infinity, 0]
  for (let round = 1; round <= rounds; round++) {
    const [timeOfBaseline, time] = [timeOf(baseline), timeOf(candidate)]
    bestBaseline = Math.min(bestBaseline, timeOfBaseline)
    best = Math.min(best, time)
    spent += timeOfBaseline + time
    const share = enough === undefined ? undefined : best / bestBaseline / enough
    if (share !== undefined && (isDecided(share, round) || spent > patience)) break
  }
  return best / bestBaseline
}

/** `share` is the ratio over what is enough. Early rounds decide only what is far off. */
function isDecided(share: number, round: number): boolean {
  if (round < 10) return share > (round === 1 ? Infinity : round < 5 ? 10 : 4)
  return share <= 1 || share > 2
}
