// Normal numbers drawn number by number, last code first.

import { normal } from '#given/random.ts'
import { type Tensor, tensor } from '#given/tensor.ts'
import { forwardGenerator, type Player } from '#solutions/18-dcgan/dcgan.ts'

export function sample(generator: Player, count: number, random: () => number): Tensor {
  const codeSize = generator.layers[0].kernels.shape[0]
  const codes = tensor([count, codeSize, 1, 1])
  for (let i = codes.data.length - 1; i >= 0; i--) codes.data[i] = normal(random)
  const made = forwardGenerator(generator.layers, codes)
  const fakes = made[made.length - 1]
  return tensor(
    fakes.shape,
    fakes.data.map((pixel) => (pixel + 1) / 2),
  )
}
