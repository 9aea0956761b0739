// A small world for lesson 17: points of the plane, in each quadrant another map to learn, and what trains a
// Switch layer on it. How tokens are routed is not given: the trainer takes the `route` that it is to use.
import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'

/** All the numbers that the layer learns. */
export interface Layer {
  /** [3, 4]: a column for each expert */
  readonly router: Tensor
  /** [4, 2, 3]: each expert is a matrix that makes two numbers of a token */
  readonly experts: Tensor
}

export type Route = (
  tokens: Tensor,
  router: Tensor,
) => { expert: readonly number[]; probability: readonly number[]; probabilities: Tensor }

export interface LayerTraining {
  /** the weight of the load-balancing loss: 0 */
  alpha?: number
  /** each with all tokens: 400 */
  steps?: number
  /** 0.5 */
  learningRate?: number
}

const experts = 4

function uniform(shape: readonly number[], random: () => number, low: number, high: number): Tensor {
  const t = tensor(shape)
  for (let i = 0; i < t.data.length; i++) t.data[i] = low + (high - low) * random()
  return t
}

/** Quadrants are counted from 0, against the clock, from the one in which x and y are positive. */
export function quadrantOf(x: number, y: number): number {
  if (y >= 0) return x >= 0 ? 0 : 1
  return x < 0 ? 2 : 3
}

/** A point turned against the clock by as many quarters of a circle. */
function turned(x: number, y: number, quarters: number): readonly [x: number, y: number] {
  if (quarters === 0) return [x, y]
  if (quarters === 1) return [-y, x]
  return quarters === 2 ? [-x, -y] : [y, -x]
}

/** Random points of the square from −1 to 1, each a token (x, y, 1), as many in each quadrant: [count, 3]. */
export function scatter(count = 200, seed = 1): Tensor {
  const random = seededRandom(seed)
  const rows = Array.from({ length: count }, (_, t) => [...turned(random(), random(), t % 4), 1])
  return tensor([count, 3], rows.flat())
}

/** What the layer should make of each token (x, y, 1): x and y plus (x, y) turned by one quarter for each quadrant. */
export function targetsOf({ data, shape }: Tensor): Tensor {
  const targets = tensor(shape, data.slice())
  for (let i = 0; i < data.length; i += 3) {
    const [dx, dy] = turned(data[i], data[i + 1], quadrantOf(data[i], data[i + 1]))
    targets.data[i] += dx
    targets.data[i + 1] += dy
  }
  return targets
}

/** An untrained layer: all its numbers lie between −0.1 and 0.1. */
export function untrained(seed: number): Layer {
  const random = seededRandom(seed)
  return {
    router: uniform([3, experts], random, -0.1, 0.1),
    experts: uniform([experts, 2, 3], random, -0.1, 0.1),
  }
}

/** What an expert adds to a token (x, y, 1): two numbers for x and y, and 0 for the 1. */
export function answerOf(layer: Layer, expert: number, [x, y, one]: readonly number[]): number[] {
  const matrix = layer.experts.data.subarray(6 * expert, 6 * expert + 6)
  return [matrix[0] * x + matrix[1] * y + matrix[2] * one, matrix[3] * x + matrix[4] * y + matrix[5] * one, 0]
}

/** The experts as functions, as `switchFeedForward` takes them. */
export function expertsOf(layer: Layer): ((token: readonly number[]) => number[])[] {
  return Array.from({ length: experts }, (_, e) => (token) => answerOf(layer, e, token))
}

/** The mean over the tokens of the squared distance between two rows. */
export function meanSquaredError(a: Tensor, b: Tensor): number {
  return a.data.reduce((sum, x, i) => sum + (x - b.data[i]) ** 2, 0) / a.shape[0]
}

/** How many tokens each expert gets. */
export function countsOf(expert: readonly number[]): number[] {
  const counts = new Array<number>(experts).fill(0)
  for (const chosen of expert) counts[chosen]++
  return counts
}

/** The gradient of the logits, where `d` is that of the probabilities: p_j · (d_j − Σ_i d_i · p_i). */
function throughSoftmax(p: ArrayLike<number>, d: readonly number[]): number[] {
  const mean = d.reduce((sum, slope, i) => sum + slope * p[i], 0)
  return d.map((slope, j) => p[j] * (slope - mean))
}

/**
 * The gradients of the mean squared error plus the load-balancing loss, for all tokens at once. The choice of the
 * expert has no slope; its probability has one, and so have the probabilities in the load-balancing loss.
 */
export function gradientsOf(layer: Layer, tokens: Tensor, targets: Tensor, route: Route, alpha: number): Layer {
  const n = tokens.shape[0]
  const { expert, probability, probabilities } = route(tokens, layer.router)
  const prices = countsOf(expert).map((count) => (alpha * experts * (count / n)) / n)
  const gradients: Layer = { router: tensor([3, experts]), experts: tensor([experts, 2, 3]) }
  for (let t = 0; t < n; t++) {
    const [e, p] = [expert[t], probability[t]]
    const token = [...tokens.data.subarray(3 * t, 3 * t + 3)]
    const answer = answerOf(layer, e, token)
    const dOut = token.map((x, k) => (2 * (x + p * answer[k] - targets.data[3 * t + k])) / n)
    const dProbabilities = prices.map((price, j) => (j === e ? price + dot(dOut, answer) : price))
    const row = Array.from({ length: experts }, (_, j) => at(probabilities, t, j))
    addOuter(gradients.router.data, 0, token, throughSoftmax(row, dProbabilities))
    addOuter(
      gradients.experts.data,
      6 * e,
      dOut.slice(0, 2).map((d) => d * p),
      token,
    )
  }
  return gradients
}

function at({ data, strides, offset }: Tensor, i: number, j: number): number {
  return data[offset + i * strides[0] + j * strides[1]]
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, k) => sum + x * b[k], 0)
}

/** Adds to the matrix that begins at `from` the product of each number of `rows` with each of `columns`. */
function addOuter(data: Float64Array, from: number, rows: readonly number[], columns: readonly number[]): void {
  rows.forEach((a, i) => {
    columns.forEach((b, j) => {
      data[from + i * columns.length + j] += a * b
    })
  })
}

/** Trains a layer in place on these tokens: plain gradient descent, every step with all of them. */
export function train(layer: Layer, tokens: Tensor, route: Route, options: LayerTraining = {}): void {
  const { alpha = 0, steps = 400, learningRate = 0.5 } = options
  const targets = targetsOf(tokens)
  for (let step = 0; step < steps; step++) {
    const gradients = gradientsOf(layer, tokens, targets, route, alpha)
    for (const part of ['router', 'experts'] as const) {
      const { data } = gradients[part]
      for (let i = 0; i < data.length; i++) layer[part].data[i] -= learningRate * data[i]
    }
  }
}
