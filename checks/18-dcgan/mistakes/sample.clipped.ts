/** What is below 0 is cut off. The range [−1, 1] has to be moved and shrunk to [0, 1]; half of it is lost here. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { drawCodes, forwardGenerator, type Player } from '#solutions/18-dcgan/dcgan.ts'

export function sample(generator: Player, count: number, random: () => number): Tensor {
  const codeSize = generator.layers[0].kernels.shape[0]
  const made = forwardGenerator(generator.layers, drawCodes(count, codeSize, random))
  const fakes = made[made.length - 1]
  return tensor(
    fakes.shape,
    fakes.data.map((pixel) => Math.max(0, pixel)),
  )
}
