/** All images are made of one and the same code. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { drawCodes, forwardGenerator, type Player } from '#solutions/18-dcgan/dcgan.ts'

export function sample(generator: Player, count: number, random: () => number): Tensor {
  const codeSize = generator.layers[0].kernels.shape[0]
  const first = drawCodes(1, codeSize, random)
  const made = forwardGenerator(
    generator.layers,
    tensor([count, codeSize, 1, 1], Array.from({ length: count }, () => [...first.data]).flat()),
  )
  const fakes = made[made.length - 1]
  return tensor(
    fakes.shape,
    fakes.data.map((pixel) => (pixel + 1) / 2),
  )
}
