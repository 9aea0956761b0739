/** The codes come from a source of their own that begins anew at every call: every call gives the same images, and `random` is not asked. */

import { seededRandom } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { drawCodes, forwardGenerator, type Player } from '#solutions/18-dcgan/dcgan.ts'

export function sample(generator: Player, count: number, random: () => number): Tensor {
  const codeSize = generator.layers[0].kernels.shape[0]
  const made = forwardGenerator(generator.layers, drawCodes(count, codeSize, seededRandom(1)))
  const fakes = made[made.length - 1]
  return tensor(
    fakes.shape,
    fakes.data.map((pixel) => (pixel + 1) / 2),
  )
}
