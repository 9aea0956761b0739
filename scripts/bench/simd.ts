// Lesson 14's product, [8, 72] · [72, 2704] in float32, in JavaScript and in WebAssembly. Everybody has a turn in
// every round, and the best time of each counts.
import { loadKernels } from '#given/assembly.ts'
import { type Kernel, originOf } from '#given/kernels.ts'
import { readCatalogue, textOf } from '../course/catalogue.ts'
import { find } from '../course/find.ts'
import { isStub } from '../grader/grading.ts'

const [m, k, n] = [8, 72, 2704]
/** Where a, b and c begin, in numbers, and where c ends. */
const [a, b, c, end] = [0, m * k, m * k + k * n, m * k + k * n + m * n].map((at) => at + 1024)

const kernels: Record<string, string> = {
  'WebAssembly, scalar': 'checks/14-simd/assembly/plain.ts',
  'WebAssembly, v128, one row': 'checks/14-simd/alternatives/matmul.one-row.ts',
  'WebAssembly, v128, four rows': 'solutions/14-simd/assembly/matmul.ts',
  'WebAssembly, v128, four rows of two': 'checks/14-simd/alternatives/matmul.four-rows-two-vectors.ts',
}

export interface SimdReport {
  name: string
  milliseconds: number
  gigaflops: number
}

export async function measureSimd(rounds: number): Promise<SimdReport[]> {
  const contestants = {
    'JavaScript, float64': inJavaScript(Float64Array),
    'JavaScript, float32': inJavaScript(Float32Array),
  }
  for (const [name, path] of Object.entries({ ...kernels, ...yours() })) {
    Object.assign(contestants, { [name]: inWebAssembly((await loadKernels(path)).matmul) })
  }
  const best = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const start = performance.now()
      run()
      best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - start))
    }
  }
  return [...best].map(([name, milliseconds]) => ({
    name,
    milliseconds,
    gigaflops: (2 * m * k * n) / milliseconds / 1e6,
  }))
}

/** The learner's file, once something stands in it. */
function yours(): Record<string, string> {
  const { lesson } = find(readCatalogue(), '14')
  const text = textOf(lesson)
  return text === undefined || isStub(lesson, text) ? {} : { yours: lesson.file }
}

function inWebAssembly(kernel: Kernel): () => void {
  const { memory } = originOf(kernel)
  memory.grow(Math.ceil((4 * end) / 65536))
  new Float32Array(memory.buffer).set(numbers(), a)
  return () => kernel(4 * a, 4 * b, 4 * c, m, k, n)
}

function numbers(): number[] {
  return Array.from({ length: m * k + k * n }, (_, i) => Math.sin(i))
}

/** The same three loops on arrays, with the sum in a local. */
function inJavaScript(List: typeof Float64Array | typeof Float32Array): () => void {
  const all = List.from(numbers())
  const [left, right, product] = [all.slice(0, m * k), all.slice(m * k), new List(m * n)]
  const run = new Function('left', 'right', 'product', 'm', 'k', 'n', loops)
  return () => run(left, right, product, m, k, n)
}

/** A function of its own for each kind of array: one for both would be compiled for both. */
const loops = `
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0
      for (let p = 0; p < k; p++) sum += left[i * k + p] * right[p * n + j]
      product[i * n + j] = sum
    }`

export function simdLines(report: readonly SimdReport[]): string[] {
  const scalar = report.find(({ name }) => name === 'WebAssembly, scalar')!
  const rows = report.map(({ name, milliseconds, gigaflops }) =>
    [
      name.padEnd(38),
      `${milliseconds.toFixed(3)} ms`,
      `${gigaflops.toFixed(1)} GFLOP/s`.padStart(15),
      `${(milliseconds / scalar.milliseconds).toFixed(2)} of the scalar kernel’s time`,
    ].join('  '),
  )
  return [`[${m}, ${k}] · [${k}, ${n}], float32, best of the rounds`, ...rows]
}
