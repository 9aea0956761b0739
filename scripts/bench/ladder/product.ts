// Lesson 14's ladder: a matrix product in float32, in JavaScript and in WebAssembly; and a larger one.
import { compiledFile } from '#given/assembly.ts'
import { hasRelaxedSimd } from '#given/engine/features.ts'
import { instantiate, newMemory } from '#given/kernels.ts'
import { turnOf } from '../interleaved.ts'
import { numpyRungs } from './numpy.ts'
import { type By, digestOfNumbers, type Rung, type Section, sines } from './rungs.ts'
import type { Surroundings } from './surroundings.ts'

interface Sizes {
  m: number
  k: number
  n: number
}

/** Which kernel a file exports, and for what it is compiled. */
interface Source {
  path: string
  kernel: 'matmul' | 'product'
  isRelaxed?: boolean
}

const [ofLesson, twoVectors] = [
  'solutions/14-simd/assembly/matmul.ts',
  'checks/14-simd/alternatives/matmul.four-rows-two-vectors.ts',
]
const packed = 'scripts/bench/assembly/product.ts'
const matmul = (path: string): Source => ({ path, kernel: 'matmul' })

export async function productSection({ rounds = 40, numpy, yours, hasSimd }: Surroundings): Promise<Section> {
  const sizes = { m: 8, k: 72, n: 2704 }
  const sources: [string, By, Source][] = [
    ['scalar: one number at a time', 'reference', matmul('checks/14-simd/assembly/plain.ts')],
    ['v128, one row', 'reference', matmul('checks/14-simd/alternatives/matmul.one-row.ts')],
    ['v128, four rows', 'reference', matmul(ofLesson)],
    ...yoursOf(yours),
    ['v128, four rows of two vectors', 'reference', matmul(twoVectors)],
  ]
  const { rungs, notes } = numpyRungs(numpy, ['8 × 72 · 72 × 2704, float32'])
  return {
    name: 'product',
    title: 'Lesson 14: [8, 72] · [72, 2704], float32',
    multiplications: sizes.m * sizes.k * sizes.n,
    rounds,
    warmUps: 3,
    rungs: [
      inJavaScript('JavaScript, float64', Float64Array, sizes),
      inJavaScript('JavaScript, float32', Float32Array, sizes),
      ...(hasSimd ? await kernelRungs(sources, sizes) : []),
      ...rungs,
    ],
    notes,
  }
}

/** 256 numbers each way: where packing and a fused multiply-add pay. */
export async function cubeSection({ rounds = 40, numpy, yours, hasSimd }: Surroundings): Promise<Section> {
  const sizes = { m: 256, k: 256, n: 256 }
  const fused: [string, By, Source] = [
    'packed, multiply and add in one',
    'reference',
    { path: packed, kernel: 'product', isRelaxed: true },
  ]
  const sources: [string, By, Source][] = [
    ['v128, four rows', 'reference', matmul(ofLesson)],
    ...yoursOf(yours),
    ['v128, four rows of two vectors', 'reference', matmul(twoVectors)],
    ['packed, multiply, then add', 'reference', { path: packed, kernel: 'product' }],
    ...(hasRelaxedSimd ? [fused] : []),
  ]
  const { rungs, notes } = numpyRungs(numpy, ['256 × 256 · 256 × 256, float32'])
  return {
    name: 'cube',
    title: 'A larger product: [256, 256] · [256, 256], float32',
    multiplications: 256 ** 3,
    rounds,
    warmUps: 3,
    rungs: [
      inJavaScript('JavaScript, float32', Float32Array, sizes),
      ...(hasSimd ? await kernelRungs(sources, sizes) : []),
      ...rungs,
    ],
    notes: hasSimd && !hasRelaxedSimd ? [...notes, unfused] : notes,
  }
}

function yoursOf(yours: Surroundings['yours']): [string, By, Source][] {
  const path = yours.kernels('14-simd')
  return path ? [['v128, four rows', 'yours', matmul(path)]] : []
}

function kernelRungs(sources: readonly [string, By, Source][], sizes: Sizes): Promise<Rung[]> {
  return Promise.all(sources.map(([name, by, source]) => kernelRung(name, by, source, sizes)))
}

async function kernelRung(
  name: string,
  by: By,
  { path, kernel, isRelaxed }: Source,
  { m, k, n }: Sizes,
): Promise<Rung> {
  const memory = newMemory()
  const [a, b, c, panel, end] = [0, m * k, m * k + k * n, m * k + k * n + m * n, m * k + k * n + m * n + 8 * k].map(
    (at) => at + 1024,
  )
  memory.grow(Math.ceil((4 * end) / 65536))
  const multiply = instantiate(await compiledFile(path, { isRelaxed }), memory)[kernel]
  const numbers = new Float32Array(memory.buffer)
  numbers.set(sines(m * k + k * n), a)
  const run = () => multiply(4 * a, 4 * b, 4 * c, m, k, n, 4 * panel)
  const digest = () => {
    run()
    return digestOfNumbers(numbers.subarray(c, c + m * n))
  }
  return { name, by, on: 'WebAssembly', turn: turnOf(run), digest }
}

const unfused = 'This Node has no relaxed SIMD: it cannot multiply and add in one instruction. Node 22 can.'

type List = typeof Float64Array | typeof Float32Array

/** The same three loops on arrays, with the sum in a local. */
function inJavaScript(name: string, List: List, { m, k, n }: Sizes): Rung {
  const all = List.from(sines(m * k + k * n))
  const [left, right, product] = [all.slice(0, m * k), all.slice(m * k), new List(m * n)]
  const multiply = new Function('left', 'right', 'product', 'm', 'k', 'n', loops)
  const run = () => multiply(left, right, product, m, k, n)
  const digest = () => {
    run()
    return digestOfNumbers(product)
  }
  return { name, by: 'reference', on: 'JavaScript', turn: turnOf(run), digest }
}

/** A function of its own for each kind of array: one for both would be compiled for both. */
const loops = `
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0
      for (let p = 0; p < k; p++) sum += left[i * k + p] * right[p * n + j]
      product[i * n + j] = sum
    }`
