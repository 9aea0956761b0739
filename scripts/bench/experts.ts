// What lesson 17 says of many starts: how the experts share the plane, with and without the load-balancing loss.
import {
  answerOf,
  countsOf,
  expertsOf,
  type Layer,
  meanSquaredError,
  scatter,
  targetsOf,
  train,
  untrained,
} from '../../lessons/given/quadrants.ts'
import { expertCapacity, route, switchFeedForward } from '../../solutions/17-switch-ffn/switch-ffn.ts'

const tokens = scatter()
const targets = targetsOf(tokens)
const [count, width] = tokens.shape
const weights = [0, 0.01, 0.1, 0.3, 1]

export interface ExpertsReport {
  starts: number
  /** for each weight of the load-balancing loss */
  rows: { alpha: number; withTokens: number[]; error: number; overflowing: number }[]
  /** how many layers, of four for each start, still send everything to the expert that had it all at the start */
  kept: number
  /** of the lesson's layer without the load-balancing loss: the tokens whose slope asks for more of their expert */
  wanting: number
}

export function measureExperts(starts: number): ExpertsReport {
  const seeds = Array.from({ length: starts }, (_, i) => i + 1)
  const rows = weights.map((alpha) => {
    const layers = seeds.map((seed) => trained(untrained(seed), alpha))
    const counts = layers.map(countsIn)
    const used = counts.map((tokensOf) => tokensOf.filter((n) => n > 0).length)
    return {
      alpha,
      withTokens: [1, 2, 3, 4].map((experts) => used.filter((n) => n === experts).length),
      error: mean(layers.map(errorOf)),
      overflowing: mean(counts.map(overflowing)),
    }
  })
  const monopolies = seeds.flatMap((seed) => [0, 1, 2, 3].map((e) => trained(sendingAllTo(e, seed), 0)))
  const kept = monopolies.filter((layer) => countsIn(layer).includes(count)).length
  return { starts, rows, kept, wanting: wantingMore(trained(untrained(1), 0)) }
}

function trained(layer: Layer, alpha: number): Layer {
  train(layer, tokens, route, { alpha })
  return layer
}

/** An untrained layer whose router adds 1 to the logit of one expert, whatever the token. */
function sendingAllTo(expert: number, seed: number): Layer {
  const layer = untrained(seed)
  layer.router.data[2 * 4 + expert] += 1
  if (countsIn(layer)[expert] !== count) throw new Error(`start ${seed} does not send everything to ${expert}`)
  return layer
}

const countsIn = (layer: Layer) => countsOf(route(tokens, layer.router).expert)

function errorOf(layer: Layer): number {
  return meanSquaredError(switchFeedForward(tokens, layer.router, expertsOf(layer), { capacityFactor: 4 }), targets)
}

function overflowing(counts: number[]): number {
  const seats = expertCapacity(count, 4, 1)
  return counts.reduce((sum, n) => sum + Math.max(0, n - seats), 0)
}

/** A token wants more of its expert where its error falls when the expert's probability rises. */
function wantingMore(layer: Layer): number {
  const { expert, probability } = route(tokens, layer.router)
  return expert.filter((e, t) => {
    const token = [...tokens.data.subarray(width * t, width * (t + 1))]
    const answer = answerOf(layer, e, token)
    const slopes = answer.map((a, k) => (token[k] + probability[t] * a - targets.data[width * t + k]) * a)
    return slopes.reduce((sum, slope) => sum + slope, 0) < 0
  }).length
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

export function expertsLines({ starts, rows, kept, wanting }: ExpertsReport): string[] {
  return [
    ...rows.map(
      ({ alpha, withTokens, error, overflowing }) =>
        `α ${alpha}: one, two, three, four experts with tokens ${withTokens.join(', ')}; ` +
        `mean squared error ${error.toFixed(3)}; ${overflowing.toFixed(1)} overflow at a factor of 1`,
    ),
    `one expert had everything at the start: it kept it in ${kept} of ${4 * starts}`,
    `the lesson's layer, α 0: ${wanting} of ${count} tokens ask for more of their expert`,
  ]
}
