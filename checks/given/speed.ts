// Speed as a ratio between two codes in one run: rounds of both in turn, compared by the best and in turn.
import { performance } from 'node:perf_hooks'

const now = performance.now.bind(performance)
const cpuUsage = process.cpuUsage.bind(process)
const { floor, max, min } = Math

/**
 * Milliseconds that `run` takes: of the processor's time, which does not go on while others have the processor,
 * or of the clock's, where that is less: several threads may work, and some systems count in steps of 16 ms.
 */
function timeOf(run: () => unknown): number {
  const [start, before] = [now(), cpuUsage()]
  run()
  const { user, system } = cpuUsage(before)
  const [clock, processor] = [now() - start, (user + system) / 1000]
  return processor > 0 ? min(clock, processor) : clock
}

/** Milliseconds, counted likewise, after which a race is broken off, so that a very slow answer is told from an endless one. */
const patience = 1500

/** What one round took, in ms. */
export interface Round {
  candidate: number
  baseline: number
}

/**
 * How much of `baseline`'s time `candidate` takes. Where a ratio is `enough`, rounds go on until it is reached or
 * out of reach: a busy machine asks for more rounds, not for luck. Rounds of a few milliseconds are best, since
 * they fit between two interruptions.
 */
export function speedRatio(candidate: () => unknown, baseline: () => unknown, enough?: number, most = 25): number {
  const rounds: Round[] = []
  let spent = 0
  while (rounds.length < most) {
    const round = { baseline: timeOf(baseline), candidate: timeOf(candidate) }
    rounds.push(round)
    spent += round.baseline + round.candidate
    if (enough !== undefined && (isDecided(ratioOf(rounds) / enough, rounds.length) || spent > patience)) break
  }
  return ratioOf(rounds)
}

/**
 * The best time over the best time, unless the rounds contradict it: in a third of them the candidate has to be as
 * good. A single turn in which a neighbour's core rested made a slow answer look a third faster.
 */
export function ratioOf(rounds: readonly Round[]): number {
  const best = min(...rounds.map(({ candidate }) => candidate)) / min(...rounds.map(({ baseline }) => baseline))
  const inTurn = rounds.map(({ candidate, baseline }) => candidate / baseline).sort((a, b) => a - b)
  return max(best, inTurn[floor((rounds.length - 1) / 3)])
}

/** `share` is the ratio over what is enough. Early rounds decide only what is far off. */
function isDecided(share: number, round: number): boolean {
  if (round < 10) return share > (round === 1 ? Infinity : round < 5 ? 10 : 4)
  return share <= 1 || share > 2
}
