// What is given: tensors, random numbers and the digits, with their errors.
import { describe, expect, test } from 'vitest'
import { mnist, parseIdx } from '../lessons/given/mnist.ts'
import {
  countsOf,
  expertsOf,
  gradientsOf,
  type Layer,
  meanSquaredError,
  quadrantOf,
  scatter,
  targetsOf,
  untrained,
} from '../lessons/given/quadrants.ts'
import { normal, seededRandom } from '../lessons/given/random.ts'
import { fromNested, tensor, toNested } from '../lessons/given/tensor.ts'
import { todo } from '../lessons/given/todo.ts'
import { loadBalancingLoss, route, switchFeedForward } from '../solutions/17-switch-ffn/switch-ffn.ts'

describe('tensor', () => {
  test('is row-major, zeros without data', () => {
    expect(tensor([2, 3])).toEqual({ data: new Float64Array(6), shape: [2, 3], strides: [3, 1], offset: 0 })
  })

  test('adopts a Float64Array and copies anything else', () => {
    const adopted = new Float64Array([1, 2])
    const copied = [1, 2]
    expect(tensor([2], adopted).data).toBe(adopted)
    expect(tensor([2], copied).data).toEqual(adopted)
  })

  test('refuses what does not fit, naming both numbers', () => {
    expect(() => tensor([2, 3], [1, 2])).toThrow('shape [2, 3] holds 6 numbers, got 2')
    expect(() => tensor([2.5])).toThrow('got 2.5')
    expect(() => fromNested([[1, 2], [3]])).toThrow('expected 2 elements along axis 1, got 1')
    expect(() => fromNested([[1, 2], 3])).toThrow('got a number')
  })

  test('goes to nested arrays and back, views included', () => {
    const nested = [[[1, 2, 3]], [[4, 5, 6]]]
    expect(toNested(fromNested(nested))).toEqual(nested)
    expect(toNested({ data: new Float64Array([0, 1, 2, 3]), shape: [2, 2], strides: [1, 2], offset: 0 })).toEqual([
      [0, 2],
      [1, 3],
    ])
    expect(toNested({ data: new Float64Array([5, 6]), shape: [], strides: [], offset: 1 })).toBe(6)
  })
})

describe('random', () => {
  test('is decided by its seed, and stays in [0, 1)', () => {
    const [a, b, c] = [seededRandom(7), seededRandom(7), seededRandom(8)].map((next) =>
      Array.from({ length: 1000 }, next),
    )
    expect(a).toEqual(b)
    expect(a).not.toEqual(c)
    expect(Math.min(...a)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...a)).toBeLessThan(1)
  })

  test('normal numbers have mean 0 and deviation 1', () => {
    const next = seededRandom(1)
    const numbers = Array.from({ length: 20_000 }, () => normal(next))
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length
    expect(mean).toBeCloseTo(0, 1)
    expect(variance).toBeCloseTo(1, 1)
  })
})

describe('mnist', () => {
  test('holds all digits, scaled to [0, 1]', () => {
    const { images, labels } = mnist('test')
    expect(images.shape).toEqual([10_000, 1, 28, 28])
    expect(labels).toHaveLength(10_000)
    expect(Array.from(labels).slice(0, 5)).toEqual([7, 2, 1, 0, 4])
    expect(images.data.every((pixel) => pixel >= 0 && pixel <= 1)).toBe(true)
  })

  test('gives the first so many', () => {
    const { images, labels } = mnist('train', 10)
    expect([images.shape[0], labels.length]).toEqual([10, 10])
  })

  const idx = (magic: number, sizes: number[], bytes: number) => {
    const content = Buffer.alloc(4 + 4 * sizes.length + bytes)
    content.writeUInt32BE(magic)
    for (const [i, size] of sizes.entries()) content.writeUInt32BE(size, 4 + 4 * i)
    return content
  }

  test.each<[string, Buffer, string]>([
    ['truncated', idx(0x801, [5], 3), 'digits: expected 13 bytes, got 11'],
    ['too long', idx(0x801, [2], 3), 'digits: expected 10 bytes, got 11'],
    ['without a whole header', Buffer.alloc(5), 'digits: expected 8 bytes, got 5'],
    ['of another kind', idx(0x803, [1], 1), 'digits: expected the magic number 2049, got 2051'],
  ])('a file that is %s is an error that names it', (_, content, message) => {
    expect(() => parseIdx(content, 1, 'digits')).toThrow(message)
  })
})

test('todo throws what the grader knows', () => {
  expect(() => todo('01-softmax/softmax')).toThrow(expect.objectContaining({ todo: '01-softmax/softmax' }))
})

describe('quadrants', () => {
  test('each has as many tokens, and turns them by a quarter more than the one before', () => {
    const tokens = scatter(40)
    const rows = toNested(tokens) as number[][]
    expect(countsOf(rows.map(([x, y]) => quadrantOf(x, y)))).toEqual([10, 10, 10, 10])
    expect(toNested(targetsOf(tensor([4, 3], [3, 1, 1, -3, 1, 1, -3, -1, 1, 3, -1, 1])))).toEqual([
      [6, 2, 1],
      [-4, -2, 1],
      [0, 0, 1],
      [2, -4, 1],
    ])
  })

  test('the gradients are the slopes of error and load-balancing loss', () => {
    const [tokens, layer, alpha] = [scatter(12), untrained(3), 0.5]
    const targets = targetsOf(tokens)
    const loss = () => {
      const { expert, probabilities } = route(tokens, layer.router)
      const out = switchFeedForward(tokens, layer.router, expertsOf(layer), { capacityFactor: 4 })
      return meanSquaredError(out, targets) + loadBalancingLoss(probabilities, expert, 4, alpha)
    }
    const gradients = gradientsOf(layer, tokens, targets, route, alpha)
    for (const part of ['router', 'experts'] satisfies (keyof Layer)[]) {
      const { data } = layer[part]
      for (let i = 0; i < data.length; i++) {
        const [x, h] = [data[i], 1e-6]
        const [above, below] = [x + h, x - h].map((nudged) => {
          data[i] = nudged
          return loss()
        })
        data[i] = x
        expect(gradients[part].data[i]).toBeCloseTo((above - below) / (2 * h), 7)
      }
    }
  })
})
