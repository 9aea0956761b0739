// What is said of a wrong answer that no catalogue knows.
import { expect, test } from 'vitest'
import { type Call, observe, Recorder } from '../checks/given/recorder.ts'
import { relationOf } from '../checks/given/relations.ts'
import type { AnyFunction, Spec } from '../checks/given/spec.ts'
import { copy } from '../checks/given/values.ts'
import { fromNested, type Tensor, tensor } from '../lessons/given/tensor.ts'

const usual: Spec<AnyFunction> = { parameters: ['batch'], returns: 'tensor', axes: ['image', 'column'] }
const batches = [
  [
    [1, 2, 3],
    [4, 5, 7],
    [8, -9, 10],
    [0.5, 3, 1],
  ],
  [
    [2, 7, 1],
    [8, 2, 8],
  ],
].map((rows) => fromNested(rows))

/** The relation found between `wrong` and a reference that gives its input back. */
function relation(wrong: (t: Tensor) => Tensor, inputs: Tensor[] = batches, spec = usual): string | undefined {
  const identity = (t: Tensor) => tensor(t.shape, t.data.slice())
  const recorder = new Recorder<AnyFunction>('identity', spec)
  const calls: Call[] = inputs.map((input) => observe(wrong, spec, copy([input])))
  return relationOf(recorder, calls, (call) => observe(identity, spec, copy(call.args)))
}

const mapped = (t: Tensor, value: (i: number) => number) =>
  tensor(
    t.shape,
    t.data.map((_, i) => value(i)),
  )
const width = 3

test.each<[string, (t: Tensor) => Tensor, RegExp]>([
  ['the opposite sign', (t) => mapped(t, (i) => -t.data[i]), /opposite sign/],
  ['a constant factor', (t) => mapped(t, (i) => 2 * t.data[i]), /^Exactly 2 times the right numbers/],
  ['a mean that is missing', (t) => mapped(t, (i) => t.shape[0] * t.data[i]), /^Exactly batch\.shape\[0\] times/],
  ['a sum taken as a mean', (t) => mapped(t, (i) => t.data[i] / t.shape[0]), /divided by batch\.shape\[0\]/],
  ['a constant added', (t) => mapped(t, (i) => t.data[i] + 0.25), /plus 0\.25/],
  [
    'a transpose',
    (t) =>
      tensor(
        [width, t.shape[0]],
        Array.from(t.data, (_, i) => t.data[(i % t.shape[0]) * width + Math.floor(i / t.shape[0])]),
      ),
    /transposed/,
  ],
  [
    'columns reversed',
    (t) => mapped(t, (i) => t.data[i - (i % width) + width - 1 - (i % width)]),
    /reverse order along the columns/,
  ],
  [
    'columns shifted',
    (t) => mapped(t, (i) => t.data[i - (i % width) + ((i + 1) % width)]),
    /shifted by one along the columns/,
  ],
  ['the first image alone', (t) => mapped(t, (i) => (i < width ? t.data[i] : 0)), /^Right for the first image/],
  ['a loop that begins at 1', (t) => mapped(t, (i) => (i > 0 ? t.data[i] : 0)), /but the first number/],
  ['a loop that ends early', (t) => mapped(t, (i) => (i < t.data.length - 1 ? t.data[i] : 0)), /but the last number/],
  [
    'the beginning alone',
    (t) => mapped(t, (i) => (i < 2 ? t.data[i] : -1)),
    /^Right for the first 2 numbers, then wrong/,
  ],
])('%s', (_, wrong, said) => {
  expect(relation(wrong)).toMatch(said)
})

test('a size is called as the lesson calls it', () => {
  const missing = (t: Tensor) => mapped(t, (i) => t.shape[0] * t.data[i])
  expect(relation(missing, batches, { ...usual, sizes: { batch: ['count'] } })).toMatch(/^Exactly count times/)
})

test('another order', () => {
  const swapped = (t: Tensor) => mapped(t, (i) => t.data[[1, 4, 0, 2, 3, 5][i] ?? i])
  expect(relation(swapped, [batches[1]])).toMatch(/another order/)
})

test('nothing is said of the beginning where most of the rest is right', () => {
  const twice = (t: Tensor) => mapped(t, (i) => (i === 2 || i === 4 ? 0 : t.data[i]))
  expect(relation(twice, [batches[0]])).toBeUndefined()
})

test('nothing is said where a relation holds for one call but not for the other', () => {
  const sometimes = (t: Tensor) => mapped(t, (i) => (t.shape[0] === 2 ? 2 * t.data[i] : t.data[i] ** 2))
  expect(relation(sometimes)).toBeUndefined()
})
