import { fromNested, type Tensor, tensor } from '#given/tensor.ts'
import { readGolden } from '../given/golden.ts'
import { kernelAdapter, reads, writes } from '../given/kernels.ts'
import { same, slowUnless } from '../given/matchers.ts'
import { ownKernels } from '../given/modules.ts'
import { fc, forAll, randomTensor, sizes, tensors } from '../given/random.ts'
import { subject, task } from '../given/task.ts'
import { multipliesLanes, placesInLanes } from '../given/wasm.ts'

interface Kernels {
  matmul(a: number, b: number, c: number, m: number, k: number, n: number): void
}

interface Golden {
  shape: number[]
  numbers: number[]
}

// A name that is no literal where it is imported: TypeScript would read the file, which is AssemblyScript.
const file: string = '#lessons/14-simd/assembly/matmul.ts'
const lesson = await subject((): Promise<Kernels> => import(/* @vite-ignore */ file))
const { matmul: plain } = await ownKernels('checks/14-simd/assembly/plain.ts')
const golden = readGolden<{ products: { a: Golden; b: Golden; product: Golden }[] }>('14-simd')

function ofGolden({ shape, numbers }: Golden): Tensor {
  return tensor(shape, numbers)
}

/** 1, 2, 3, … in a shape. */
function counting(shape: readonly [number, number]): Tensor {
  return tensor(
    shape,
    Array.from({ length: shape[0] * shape[1] }, (_, i) => i + 1),
  )
}

function productByDefinition(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const c = tensor([m, n])
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) for (let p = 0; p < k; p++) c.data[i * n + j] += a.data[i * k + p] * b.data[p * n + j]
  return c
}

const onTensors = kernelAdapter(
  (a: Tensor, b: Tensor) => {
    const [[m, k], n] = [a.shape, b.shape[1]]
    return [reads('a', a), reads('b', b), writes('c', [m, n]), m, k, n]
  },
  ({ c }) => c,
)

/** Two matrices that fit, of numbers whose products and sums float32 holds exactly. */
const matrices = fc
  .tuple(sizes(1, 9), sizes(1, 9), sizes(1, 11))
  .chain(([m, k, n]) => fc.record({ a: tensors([m, k]), b: tensors([k, n]) }))

/** What the order of summation may change in float32. */
const rounding = { relative: 1e-4, absolute: 1e-4 }

task(
  '14-simd/matmul',
  lesson,
  {
    parameters: ['a', 'b'],
    returns: 'tensor',
    axes: ['row', 'column'],
    reads: ([row, column], a, b) => ({
      a: { start: [row, 0], shape: [1, a.shape[1]] },
      b: { start: [0, column], shape: [b.shape[0], 1] },
    }),
    adapter: onTensors,
    floor: 1e-4,
  },
  ({ subject: matmul, bare, check }) => {
    const agrees = (a: Tensor, b: Tensor) => same(matmul(a, b), productByDefinition(a, b), rounding)

    check('[1, 10] · [1 2 3 4; 5 6 7 8] is [51, 62, 73, 84], and other rows likewise', () => {
      const [b, rows] = [counting([2, 4]), [1, 2, 3, 5, 10, 20].map((x) => fromNested([[1, x * 10]]))]
      // All of them are called before the first is judged: so many calls tell a mistake by themselves. Among two
      // products the last is the second, and among one row the first: longer sums and two rows tell them apart.
      // What stray bytes add up to may differ from call to call, where they make a NaN.
      for (const a of rows) matmul(a, b)
      for (const k of [3, 6]) matmul(counting([1, k]), counting([k, 4]))
      matmul(counting([2, 2]), b)
      same(matmul(rows[0], b), fromNested([[51, 62, 73, 84]]))
      for (const a of rows) agrees(a, b)
    })
    check('a matrix of zeros gives zeros, whatever stood in c', () => {
      agrees(tensor([1, 2]), counting([2, 4]))
      agrees(tensor([5, 3]), counting([3, 8]))
    })
    check('every row of a gives a row of c', () => {
      for (let m = 2; m <= 9; m++) agrees(counting([m, 3]), counting([3, 4]))
    })
    check('eight columns are two vectors', () => {
      agrees(counting([1, 2]), counting([2, 8]))
      agrees(counting([6, 5]), counting([5, 16]))
    })
    check('columns that fill no vector are computed too', () => {
      for (const n of [1, 2, 3, 5, 6, 7, 9, 11]) agrees(counting([1, 2]), counting([2, n]))
    })
    check('several rows, and columns that fill no vector', () => {
      for (const n of [1, 2, 3, 5, 6, 7]) for (const m of [2, 3, 5]) agrees(counting([m, 2]), counting([2, n]))
    })
    check('k may be 1, and larger than m and n', () => {
      agrees(counting([3, 1]), counting([1, 5]))
      agrees(counting([2, 9]), counting([9, 6]))
      agrees(randomTensor([5, 301], 3), randomTensor([301, 6], 4))
    })
    check('every number is the row of a times the column of b', () => {
      forAll([matrices], ({ a, b }) => agrees(a, b))
    })
    check('the products agree with NumPy in float32', () => {
      for (const { a, b, product } of golden.products)
        same(matmul(ofGolden(a), ofGolden(b)), ofGolden(product), rounding)
    })
    check('four numbers are multiplied at a time', () => {
      agrees(counting([4, 4]), counting([4, 4]))
      slowUnless(multipliesLanes(bare), 'right, but no four numbers are multiplied at once: there is no f32x4.mul')
    })
    check.speed('it takes at most half of the scalar kernel’s time', () => {
      const [a, b] = [randomTensor([8, 72], 1), randomTensor([72, 2707], 2)]
      agrees(a, b)
      return {
        candidate: onTensors.prepare(bare, [[a, b]]),
        baseline: onTensors.prepare(plain, [[a, b]]),
        than: 'the scalar kernel',
        atMost: 0.5,
        signs: { scalar: () => !multipliesLanes(bare), 'column-collected': () => placesInLanes(bare) },
      }
    })
  },
)
