import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { claim } from '../given/failure.ts'
import { holds, refuses, same } from '../given/matchers.ts'
import { fc, forAll, random, sizes, vectors } from '../given/random.ts'
import { subject, task } from '../given/task.ts'
import { kindOf, remakeable } from '../given/values.ts'

const lesson = await subject(() => import('#lessons/07-shuffle/shuffle.ts'))

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)
function putInOrder(items: number[], n: number, factor = 1): void {
  items.length = n
  for (let i = 0; i < n; i++) items[i] = factor * (i + 1)
}
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)
const seeds = fc.integer({ min: 1, max: 1000 })

/** Nothing is due from a function that works in place; an array in its stead says that it may not. */
const inPlace = (value: unknown) => (Array.isArray(value) ? [] : undefined)

/** A random source that begins with the given numbers. */
const beginningWith = (...first: number[]) =>
  remakeable(() => {
    const [next, rest] = [seededRandom(7), [...first]]
    return () => rest.shift() ?? next()
  })
const almostOne = 1 - 2 ** -32
const extremes = [
  new Array<number>(12).fill(0),
  new Array<number>(12).fill(almostOne),
  Array.from({ length: 12 }, (_, i) => (i % 2 ? 0 : almostOne)),
]

type Order = readonly number[]

function ordersOf(items: Order): Order[] {
  if (items.length === 0) return [[]]
  return items.flatMap((first) => ordersOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]))
}

/** Orders as keys: [3, 1, 2] is 312. */
function keyOf(order: Order): number {
  let key = 0
  for (const item of order) key = 10 * key + item
  return key
}

/**
 * Each of the n! orders of 1 … n comes about equally often in `runs` shuffles. Held against the chi-squared
 * distribution with n! − 1 degrees of freedom: a right shuffle exceeds `atMost` less than once in 10 ** 10 times.
 */
function expectEvenOrders(n: number, runs: number, atMost: number, shuffled: (nth: number) => Order): void {
  const counts = new Map(ordersOf(upTo(n)).map((order) => [keyOf(order), 0]))
  for (let nth = 0; nth < runs; nth++) {
    const order = shuffled(nth)
    const count = counts.get(keyOf(order))
    if (count === undefined) same(sorted(order), upTo(n), { what: 'the items, sorted' })
    counts.set(keyOf(order), (count ?? 0) + 1)
  }
  expectEven(counts, runs / counts.size, atMost, (key) => `the order ${[...String(key)].join(', ')}`)
}

function expectEven(counts: Map<number, number>, due: number, atMost: number, name: (key: number) => string): void {
  const farthest = [...counts].reduce((a, b) => (Math.abs(b[1] - due) > Math.abs(a[1] - due) ? b : a))
  const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - due) ** 2 / due, 0)
  const message = `${name(farthest[0])} came ${farthest[1]} times, where about ${Math.round(due)} are due`
  holds(chiSquared <= atMost, `${message}: that is too far off for chance.`)
}

function expectSameOrder(first: Order, second: Order): void {
  const isSame = first.every((item, i) => item === second[i])
  const message = 'two lists of 20, shuffled with the same random numbers, came out in different orders'
  holds(isSame, `${message}: some of the chance comes from elsewhere, perhaps from Math.random.`)
}

/** The first calls are recorded, which shows what is wrong with them; thousands more go without, for speed. */
const recorded = 30

task(
  '07-shuffle/shuffle',
  lesson,
  { parameters: ['items', 'random'], returns: inPlace, changes: ['items'], isFree: true },
  ({ subject: shuffle, bare, check }) => {
    const shuffled = (items: number[], seed: number): number[] => {
      shuffle(items, random(seed))
      return items
    }
    /** The nth of many shuffles of 1 … n; all but the recorded ones in one array, for speed. */
    const manyOf = (n: number) => {
      const [items, source] = [upTo(n), seededRandom(11)]
      return (nth: number): Order => {
        if (nth < recorded) return shuffled(upTo(n), nth)
        putInOrder(items, n)
        bare(items, source)
        return items
      }
    }

    check('the array that is handed in is the one that changes', () => {
      const orders = upTo(20).map((seed) => shuffled(upTo(10), seed))
      const isMoved = orders.some((order) => order.some((item, i) => item !== i + 1))
      holds(isMoved, 'after 20 shuffles of 1 … 10, the array that was handed in is as it was, every time.')
    })
    check('bow, pistol, rifle and shotgun are all still there', () => {
      const names = ['bow', 'pistol', 'rifle', 'shotgun']
      for (const seed of upTo(20)) {
        const items = [...names]
        shuffle(items, random(seed))
        holds(
          names.every((name) => items.includes(name)) && items.length === 4,
          `they came back as ${items.map(String).join(', ')}.`,
        )
      }
    })
    check('every item is still there, as often as before', () => {
      forAll([vectors(), seeds], (items, seed) => {
        same(sorted(shuffled([...items], seed)), sorted(items), { what: 'the items, sorted' })
      })
    })
    check('random numbers at the very ends, 0 and just below 1, lose no item', () => {
      for (const first of extremes) {
        const items = upTo(5)
        shuffle(items, beginningWith(...first))
        same(sorted(items), upTo(5), { what: 'the items, sorted' })
      }
    })
    check('the same random numbers give the same order: chance comes from `random` alone', () => {
      for (const seed of [1, 2, 3]) {
        expectSameOrder(shuffled(upTo(20), seed), shuffled(upTo(20), seed))
      }
    })
    check('any item can come to the first place, and any to the last', () => {
      const orders = upTo(200).map((seed) => shuffled(upTo(5), seed))
      for (const item of upTo(5)) {
        const [isFirst, isLast] = [0, 4].map((place) => orders.some((order) => order[place] === item))
        holds(isFirst, `over 200 shuffles of 1 … 5, item ${item} never came first.`)
        holds(isLast, `over 200 shuffles of 1 … 5, item ${item} never came last.`)
      }
    })
    check('any item can stay where it was', () => {
      const orders = upTo(200).map((seed) => shuffled(upTo(3), seed))
      for (const item of upTo(3)) {
        const stayed = orders.some((order) => order[item - 1] === item)
        holds(stayed, `over 200 shuffles of 1, 2, 3, item ${item} never stayed in its place.`)
      }
    })
    check('each of the 6 orders of three items comes equally often', () => {
      expectEvenOrders(3, 15_000, 60, manyOf(3))
    })
    check('each of the 24 orders of four items comes equally often', () => {
      expectEvenOrders(4, 4000, 100, manyOf(4))
    })
    check('in a list of eight, each item comes to each place equally often', () => {
      const [runs, next] = [3000, manyOf(8)]
      const counts = new Float64Array(64)
      for (let nth = 0; nth < runs; nth++) {
        const order = next(nth)
        for (let place = 0; place < 8; place++) counts[8 * (order[place] - 1) + place]++
      }
      // 49 degrees of freedom: above 150 less than once in 10 ** 10 times.
      const name = (key: number) => `item ${Math.floor(key / 8) + 1} at place ${(key % 8) + 1}`
      expectEven(new Map(counts.entries()), runs / 8, 150, name)
    })
  },
)

task(
  '07-shuffle/shufflePairs',
  lesson,
  { parameters: ['images', 'labels', 'random'], returns: inPlace, changes: ['images', 'labels'], isFree: true },
  ({ subject: shufflePairs, bare, check }) => {
    /** Images 10, 20, 30, … with the labels 1, 2, 3, … */
    const shuffled = (n: number, source: () => number) => {
      const pairs = { images: upTo(n).map((label) => 10 * label), labels: upTo(n) }
      shufflePairs(pairs.images, pairs.labels, source)
      return pairs
    }

    check('wherever an image goes, its label goes too', () => {
      forAll([sizes(1, 8), seeds], (n, seed) => {
        const { images, labels } = shuffled(n, random(seed))
        const astray = labels.findIndex((label, i) => images[i] !== 10 * label)
        const message = `of the images 10, 20, 30, … with the labels 1, 2, 3, …, image ${images[astray]} now stands with label ${labels[astray]}.`
        holds(astray < 0, message)
      })
    })
    check('the two arrays that are handed in are the ones that change', () => {
      const runs = upTo(20).map((seed) => shuffled(10, random(seed)))
      const areMoved = (order: Order, factor: number) => order.some((item, i) => item !== factor * (i + 1))
      const all = 'after 20 shuffles of 10 pairs'
      holds(
        runs.some(({ images }) => areMoved(images, 10)),
        `${all}, the images that were handed in are in the order they had, every time.`,
      )
      holds(
        runs.some(({ labels }) => areMoved(labels, 1)),
        `${all}, the labels that were handed in are in the order they had, every time.`,
      )
    })
    check('every pair is still there, also where images or labels are alike', () => {
      const few = fc.array(fc.tuple(sizes(1, 3), sizes(1, 3)), { minLength: 1, maxLength: 8 })
      forAll([few, seeds], (pairs, seed) => {
        const [images, labels] = [pairs.map(([image]) => image), pairs.map(([, label]) => label)]
        shufflePairs(images, labels, random(seed))
        same(images.length, pairs.length, { what: 'the number of images' })
        same(labels.length, pairs.length, { what: 'the number of labels' })
        const expected = sorted(pairs.map(([image, label]) => 10 * image + label))
        const got = sorted(images.map((image, i) => 10 * image + labels[i]))
        same(got, expected, { what: '10 · image + label of each pair, sorted' })
      })
    })
    check('random numbers at the very ends, 0 and just below 1, lose no pair', () => {
      for (const first of extremes) {
        const { images, labels } = shuffled(5, beginningWith(...first))
        same(sorted(labels), upTo(5), { what: 'the labels, sorted' })
        same(sorted(images), [10, 20, 30, 40, 50], { what: 'the images, sorted' })
      }
    })
    check('fewer labels than images are refused, with both lengths named', () => {
      refuses(() => shufflePairs([10, 20, 30], [1, 2], random(1)), [3, 2])
    })
    check('more labels than images are refused, with both lengths named', () => {
      refuses(() => shufflePairs([10, 20, 30, 40], [1, 2, 3, 4, 5], random(1)), [4, 5])
    })
    check('the same random numbers give the same order: chance comes from `random` alone', () => {
      for (const seed of [1, 2, 3]) {
        expectSameOrder(shuffled(20, random(seed)).labels, shuffled(20, random(seed)).labels)
      }
    })
    check('any pair can come to the first place, and any can stay where it was', () => {
      const runs = upTo(200).map((seed) => shuffled(4, random(seed)).labels)
      for (const label of upTo(4)) {
        const isFirst = runs.some((labels) => labels[0] === label)
        holds(isFirst, `over 200 shuffles of four pairs, the pair with label ${label} never came first.`)
        const stayed = runs.some((labels) => labels[label - 1] === label)
        holds(stayed, `over 200 shuffles of four pairs, the pair with label ${label} never stayed in its place.`)
      }
    })
    check('each of the 6 orders of three pairs comes equally often', () => {
      const [images, labels, source] = [upTo(3), upTo(3), seededRandom(13)]
      expectEvenOrders(3, 15_000, 60, (nth) => {
        if (nth < recorded) return shuffled(3, random(nth)).labels
        putInOrder(images, 3, 10)
        putInOrder(labels, 3)
        bare(images, labels, source)
        return labels
      })
    })
  },
)

/** No call here is due more batches than this: a generator that goes on will never end. */
const mostBatches = 2_500

/** What a generator yields, as a tensor [batches, 2]: read when all have come, as by a caller who keeps them. */
function readBatches(value: unknown): Tensor {
  const generator = value as Iterator<unknown> | undefined | null
  const kind = kindOf(value)
  const isGenerator = typeof generator?.next === 'function'
  claim(isGenerator, `Expected a generator, but the function returned ${kind}: write function* and yield each batch.`)
  const all: [number, number][] = []
  for (let step = generator.next(); !step.done; step = generator.next()) {
    if (!isPair(step.value)) claim(false, `Expected each batch as [start, end], but one is ${kindOf(step.value)}.`)
    all.push(step.value)
    claim(all.length <= mostBatches, `There is no end, even after ${mostBatches} batches: does the start move on?`)
  }
  return rows(...all)
}

function isPair(batch: unknown): batch is [number, number] {
  return Array.isArray(batch) && batch.length === 2 && typeof batch[0] === 'number' && typeof batch[1] === 'number'
}

const rows = (...bounds: number[][]) => tensor([bounds.length, 2], bounds.flat())

function listed({ data }: Tensor): string {
  if (data.length === 0) return 'none'
  const all = Array.from({ length: data.length / 2 }, (_, i) => `[${data[2 * i]}, ${data[2 * i + 1]}]`)
  return all.length > 8 ? `${all.slice(0, 8).join(', ')}, … (${all.length})` : all.join(', ')
}

function expectBatches(got: Tensor, due: Tensor): void {
  holds(got.shape[0] === due.shape[0], `the batches due are ${listed(due)}; those that came are ${listed(got)}.`)
  same(got, due)
}

task(
  '07-shuffle/batches',
  lesson,
  { parameters: ['count', 'size'], returns: readBatches, axes: ['batch', 'number'] },
  ({ subject, check }) => {
    const batches = subject as unknown as (count: number, size: number) => Tensor

    check('ten examples in batches of four are [0, 4], [4, 8] and [8, 10]', () => {
      expectBatches(batches(10, 4), rows([0, 4], [4, 8], [8, 10]))
    })
    check('where the size divides the count, the last batch is full and none is empty', () => {
      expectBatches(batches(6, 3), rows([0, 3], [3, 6]))
      expectBatches(batches(5, 5), rows([0, 5]))
    })
    check('a size above the count gives one short batch', () => {
      expectBatches(batches(3, 5), rows([0, 3]))
    })
    check('batches of one are [0, 1], [1, 2], [2, 3]', () => {
      expectBatches(batches(3, 1), rows([0, 1], [1, 2], [2, 3]))
    })
    check('60,000 examples in batches of 32 are 1,875 batches; of 10,000 in batches of 64 the last has 16', () => {
      same(batches(60_000, 32).shape[0], 1875, { what: 'the number of batches' })
      const last = batches(10_000, 64)
      same(last.shape[0], 157, { what: 'the number of batches' })
      same([last.data[312], last.data[313]], [9984, 10_000], { what: 'the last batch' })
    })
    check('every example is in exactly one batch, and all but the last batch are full', () => {
      forAll([sizes(1, 40), sizes(1, 12)], (count, size) => {
        const starts = Array.from({ length: Math.ceil(count / size) }, (_, i) => i * size)
        const expected = rows(...starts.map((start) => [start, Math.min(count, start + size)]))
        expectBatches(batches(count, size), expected)
      })
    })
    check('a size of 0 is refused, with the size named', () => {
      refuses(() => batches(10, 0), [0])
    })
    check('a size below 0 is refused, with the size named', () => {
      refuses(() => batches(10, -2), [-2])
    })
  },
)
