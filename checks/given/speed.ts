// Speed as a ratio between two codes in one run: rounds of both in turn, the best of each compared.
import { performance } from 'node:perf_hooks'

const now = performance.now.bind(performance)

function timeOf(run: () => unknown): number {
  const start = now()
  run()
  return now() - start
}

/**
 * The best time of `candidate` over the best time of `baseline`. Rounds go on until the ratio of the
 * bests is at most `enough` or `rounds` are done: a busy machine asks for more rounds, not for luck.
 */
export function speedRatio(candidate: () => unknown, baseline: () => unknown, enough: number, rounds = 25): number {
  let [best, bestBaseline] = [Infinity, Infinity]
  for (let round = 0; round < rounds; round++) {
    bestBaseline = Math.min(bestBaseline, timeOf(baseline))
    best = Math.min(best, timeOf(candidate))
    if (round >= 4 && best / bestBaseline <= enough) break
  }
  return best / bestBaseline
}
