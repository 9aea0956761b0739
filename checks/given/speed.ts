// Speed as a ratio between two codes in one run: rounds of both in turn, the best of each compared.
import { performance } from 'node:perf_hooks'

const now = performance.now.bind(performance)

function timeOf(run: () => unknown): number {
  const start = now()
  run()
  return now() - start
}

/**
 * The best time of `candidate` over the best time of `baseline`. Where a ratio is `enough`, rounds go on until
 * it is reached or out of reach: a busy machine asks for more rounds, not for luck. Rounds of a few
 * milliseconds are best, since they fit between two interruptions.
 */
export function speedRatio(candidate: () => unknown, baseline: () => unknown, enough?: number, rounds = 40): number {
  let [best, bestBaseline] = [Infinity, Infinity]
  for (let round = 1; round <= rounds; round++) {
    bestBaseline = Math.min(bestBaseline, timeOf(baseline))
    best = Math.min(best, timeOf(candidate))
    if (enough !== undefined && isDecided(best / bestBaseline / enough, round)) break
  }
  return best / bestBaseline
}

/** `share` is the ratio over what is enough. Early rounds decide only what is off by an order of magnitude. */
function isDecided(share: number, round: number): boolean {
  if (round < 10) return round > 1 && share > 10
  return share <= 1 || share > 2
}
