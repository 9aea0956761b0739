import { readGolden } from '../given/golden.ts'
import { holds, same } from '../given/matchers.ts'
import { fc, forAll, numbers, vectors } from '../given/random.ts'
import { subject, task } from '../given/task.ts'

const lesson = await subject(() => import('#lessons/01-softmax/softmax.ts'))

const golden = readGolden<{ softmax: { logits: number[]; probabilities: number[] }[] }>('01-softmax')

const positive = vectors(1, 20)
const logits = vectors(-20, 20)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

task('01-softmax/normalize', lesson, { parameters: ['values'], returns: 'vector' }, ({ subject: normalize, check }) => {
  check('normalize([1, 2, 3]) is 1/6, 1/3, 1/2', () => {
    same(normalize([1, 2, 3]), [1 / 6, 1 / 3, 1 / 2])
  })
  check('the outputs sum to 1', () => {
    forAll([positive], (values) => same(sum(normalize(values)), 1, { what: 'the sum of the outputs' }))
  })
  check('each value keeps its share: twice the value, twice the output', () => {
    forAll([positive, numbers(1, 9)], (values, first) => {
      const output = normalize([first, 2 * first, ...values])
      same(output[1], 2 * output[0], { what: 'the second output' })
    })
  })
  check('values of any size and sign keep their share', () => {
    same(normalize([-1, 3]), [-0.5, 1.5])
    same(normalize([1e-3, 3e-3]), [0.25, 0.75])
    same(normalize([5]), [1])
  })
})

task('01-softmax/softmax', lesson, { parameters: ['logits'], returns: 'vector' }, ({ subject: softmax, check }) => {
  check('softmax([1, 2, 3]) is about 0.0900, 0.2447, 0.6652', () => {
    same(softmax([1, 2, 3]), [0.09003057317038046, 0.24472847105479764, 0.6652409557748218])
  })
  check('the outputs sum to 1', () => {
    forAll([logits], (values) => same(sum(softmax(values)), 1, { what: 'the sum of the outputs' }))
  })
  check('equal logits share equally', () => {
    forAll([numbers(), fc.integer({ min: 1, max: 8 })], (logit, n) => {
      same(softmax(new Array<number>(n).fill(logit)), new Array<number>(n).fill(1 / n))
    })
  })
  check('adding the same number to every logit changes nothing', () => {
    forAll([logits, numbers(-30, 30)], (values, shift) => {
      const expected = softmax(values)
      same(softmax(values.map((value) => value + shift)), expected)
    })
  })
  check('reordering the logits reorders the outputs', () => {
    forAll([logits], (values) => {
      const expected = softmax(values).reverse()
      same(softmax([...values].reverse()), expected)
    })
  })
  /** All calls are made before the first is judged: where two mistakes meet, one call does not tell which. */
  const expectEach = (all: readonly (readonly [logits: number[], probabilities: number[]])[]) => {
    for (const [logits] of all) softmax(logits)
    for (const [logits, probabilities] of all) same(softmax(logits), probabilities)
  }
  check('logits in the hundreds and thousands do not overflow', () => {
    const [smaller, larger] = [0.11920292202211755, 0.8807970779778823]
    expectEach([
      [
        [1000, 1000],
        [0.5, 0.5],
      ],
      [
        [0, 710],
        [0, 1],
      ],
      [
        [710, 0],
        [1, 0],
      ],
      [
        [9, 1000],
        [0, 1],
      ],
      [
        [-1000, 1000, 998, -1000],
        [0, larger, smaller, 0],
      ],
      [
        [998, 1000, -1000, -1000],
        [smaller, larger, 0, 0],
      ],
    ])
    same(softmax([50, 90, 100]), [1.9286622e-22, 4.5397869e-5, 0.9999546021], { relative: 1e-7 })
  })
  check('logits far below zero do not vanish together', () => {
    same(softmax([-1000, -1000]), [0.5, 0.5])
    same(softmax([-1000, -999]), [0.2689414213699951, 0.7310585786300049])
    // z − (largest + ln Σ) is right as well, and loses digits where the logits are this large.
    same(softmax([-1e12, -1e12]), [0.5, 0.5], { relative: 1e-3 })
  })
  check('a logit of −Infinity gets the probability 0', () => {
    same(softmax([0, -Infinity, 0]), [0.5, 0, 0.5])
    same(softmax([-1000, -Infinity]), [1, 0])
  })
  check('the outputs agree with PyTorch, digit by digit', () => {
    for (const { logits, probabilities } of golden.softmax) same(softmax(logits), probabilities)
  })
  check('a larger logit gets the larger output', () => {
    forAll([logits, numbers(1, 5)], (values, step) => {
      const [a, b] = softmax([values[0], values[0] + step, ...values])
      holds(a < b, `the logits ${values[0]} and ${values[0] + step} got ${a} and ${b}`)
    })
  })
})
