/** All numbers of a code are the same: each is to be drawn for itself. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { drawCodes, forwardGenerator, type Player } from '#solutions/18-dcgan/dcgan.ts'

export function sample(generator: Player, count: number, random: () => number): Tensor {
  const codeSize = generator.layers[0].kernels.shape[0]
  const made = forwardGenerator(
    generator.layers,
    tensor(
      [count, codeSize, 1, 1],
      [...drawCodes(count, 1, random).data].flatMap((z) => new Array<number>(codeSize).fill(z)),
    ),
  )
  const fakes = made[made.length - 1]
  return tensor(
    fakes.shape,
    fakes.data.map((pixel) => (pixel + 1) / 2),
  )
}
