/** A code always gets 16 numbers. How many the generator takes is the first number of its first kernels’ shape; with fewer, what is read beyond them is undefined, which makes NaN. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { drawCodes, forwardGenerator, type Player } from '#solutions/18-dcgan/dcgan.ts'

export function sample(generator: Player, count: number, random: () => number): Tensor {
  const codes = drawCodes(count, 16, random)
  const fakes = forwardGenerator(generator.layers, codes).at(-1)!
  return tensor(
    fakes.shape,
    fakes.data.map((x) => (x + 1) / 2),
  )
}
