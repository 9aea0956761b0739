/** The pixels go through a sigmoid behind tanh. They are in [−1, 1] already; only the range has to be changed. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { drawCodes, forwardGenerator, type Player } from '#solutions/18-dcgan/dcgan.ts'

export function sample(generator: Player, count: number, random: () => number): Tensor {
  const codeSize = generator.layers[0].kernels.shape[0]
  const made = forwardGenerator(generator.layers, drawCodes(count, codeSize, random))
  const fakes = made[made.length - 1]
  return tensor(
    fakes.shape,
    fakes.data.map((pixel) => 1 / (1 + Math.exp(-pixel))),
  )
}
