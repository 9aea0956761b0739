// What a generator makes of codes that are not drawn at random.
import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { createGame, drawCodes, forwardGenerator } from '#lessons/18-dcgan/dcgan.ts'

/** A generator's parameters by the names that `npm run train -- 18-dcgan` gives them. */
type Named = Record<string, Tensor>

/** A code for a number: the same for the same one. */
export function code(seed: number): number[] {
  return Array.from(drawCodes(1, 16, seededRandom(seed)).data)
}

/** The images of the codes, each pixel from 0 to 1; without parameters, an untrained generator's. */
export function images(codes: readonly number[][], named: Named | undefined): Tensor {
  const { layers } = createGame(seededRandom(1)).generator
  const trained = layers.map((layer, i) => ({
    ...layer,
    kernels: named?.[`generator.${i}.kernels`] ?? layer.kernels,
    bias: named?.[`generator.${i}.bias`] ?? layer.bias,
  }))
  const passed = forwardGenerator(trained, tensor([codes.length, codes[0].length, 1, 1], codes.flat()))
  const { shape, data } = passed[passed.length - 1]
  return tensor(
    shape,
    data.map((pixel) => (pixel + 1) / 2),
  )
}
