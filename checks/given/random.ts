// Random inputs, decided by the run's seed: the same run gives the same inputs, and the suite tries others.
import fc from 'fast-check'
import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { options } from './channel.ts'
import { copy, remakeable } from './values.ts'

export { fc }

/** A random source for the learner's function: calls leave a trace, so replays make it anew. */
export function random(seed: number): () => number {
  return remakeable(() => seededRandom(options.seed * 1000 + seed))
}

/** A tensor of numbers evenly spread over [low, high). */
export function randomTensor(shape: readonly number[], seed: number, low = -1, high = 1): Tensor {
  const next = seededRandom(options.seed * 1000 + seed)
  const t = tensor(shape)
  for (let i = 0; i < t.data.length; i++) t.data[i] = low + (high - low) * next()
  return t
}

/** Finite numbers of everyday size, without −0: what a counterexample shrinks to should be easy to read. */
export function numbers(low = -10, high = 10): fc.Arbitrary<number> {
  return fc.integer({ min: low * 8, max: high * 8 }).map((n) => n / 8)
}

export function vectors(low = -10, high = 10, minLength = 1, maxLength = 8): fc.Arbitrary<number[]> {
  return fc.array(numbers(low, high), { minLength, maxLength })
}

export function sizes(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min, max })
}

/** Tensors of a shape, with numbers of everyday size. */
export function tensors(shape: readonly number[], low = -10, high = 10): fc.Arbitrary<Tensor> {
  const length = shape.reduce((product, size) => product * size, 1)
  return fc.array(numbers(low, high), { minLength: length, maxLength: length }).map((values) => tensor(shape, values))
}

/**
 * `predicate` holds for every value that the arbitraries give: 60 tries, then the smallest value found
 * that breaks it. It says so by throwing, as matchers do.
 */
export function forAll<T extends unknown[]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  predicate: (...values: T) => void,
): void {
  const property = fc.property(...(arbitraries as unknown as [fc.Arbitrary<unknown>]), (...values: unknown[]) =>
    // Copies: what a learner's function does to its input must not reach the search for the smallest one.
    predicate(...(values.map(copy) as T)),
  )
  const details = fc.check(property, { seed: options.seed, numRuns: 60 })
  if (details.failed) throw details.errorInstance
}
