// The diary's own convolution, one image of 300×300 and one kernel of 3×3: as its entry of 2025-09-11 has it in NumPy,
// and as the course has it.
import { compiledFile } from '#given/assembly.ts'
import { hasRelaxedSimd } from '#given/engine/features.ts'
import { instantiate, newMemory } from '#given/kernels.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2dVectorized as byLocalSums } from '../../../checks/13-vectorization/alternatives/conv2dVectorized.local-sum.ts'
import { conv2dVectorized as byRegisterBlocks } from '../../../solutions/13-vectorization/vectorization.ts'
import { turnOf } from '../interleaved.ts'
import type { Convolve } from './loops.ts'
import { numpyRungs } from './numpy.ts'
import { digestOfNumbers, type Rung, type Section, sines } from './rungs.ts'
import type { Surroundings } from './surroundings.ts'

const [size, kernelSize] = [300, 3]
const outSize = size - kernelSize + 1
const rowsOfNumpy = ['as_strided and einsum', 'patches and a product']

export async function diarySection({ rounds = 20, numpy, hasSimd }: Surroundings): Promise<Section> {
  const image = tensor([1, 1, size, size], sines(size * size))
  const kernel = tensor([1, 1, kernelSize, kernelSize], sines(kernelSize * kernelSize, size * size))
  const names = ['float64', 'float32'].flatMap((kind) => rowsOfNumpy.map((row) => `${row}, ${kind}`))
  const { rungs, notes } = numpyRungs(numpy, ['nested loops, float64', ...names])
  return {
    name: 'diary',
    title: 'The diary: one image of 300×300, one kernel of 3×3',
    multiplications: outSize * outSize * kernelSize * kernelSize,
    rounds,
    warmUps: 3,
    rungs: [
      rungOf('loops, float64', byLocalSums, image, kernel),
      rungOf('im2col, float64', byRegisterBlocks, image, kernel),
      ...(hasSimd ? [await vectors(image, kernel)] : []),
      ...rungs,
    ],
    notes,
  }
}

function rungOf(name: string, run: Convolve, image: Tensor, kernel: Tensor): Rung {
  const digest = () => digestOfNumbers(run(image, kernel).data)
  return { name, by: 'reference', on: 'JavaScript', turn: turnOf(() => run(image, kernel)), digest }
}

async function vectors(image: Tensor, kernel: Tensor): Promise<Rung> {
  const memory = newMemory()
  memory.grow(16)
  const bytes = await compiledFile('scripts/bench/assembly/convolve.ts', { isRelaxed: hasRelaxedSimd })
  const { convolve } = instantiate(bytes, memory)
  const numbers = new Float32Array(memory.buffer)
  const [weights, pixels, out] = [1024, 1040, 1040 + size * size]
  numbers.set(kernel.data, weights)
  numbers.set(image.data, pixels)
  const run = () => convolve(4 * pixels, 4 * weights, 4 * out, size, size)
  const digest = () => {
    run()
    return digestOfNumbers(numbers.subarray(out, out + outSize * outSize))
  }
  return { name: 'SIMD, float32', by: 'reference', on: 'WebAssembly', turn: turnOf(run), digest }
}
