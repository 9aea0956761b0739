// The fakes’ own numbers are overwritten.
import { type Tensor, tensor } from '#given/tensor.ts'
import { drawCodes, forwardGenerator, type Player } from '#solutions/18-dcgan/dcgan.ts'

export function sample(generator: Player, count: number, random: () => number): Tensor {
  const codeSize = generator.layers[0].kernels.shape[0]
  const made = forwardGenerator(generator.layers, drawCodes(count, codeSize, random))
  const fakes = made[made.length - 1]
  for (let i = 0; i < fakes.data.length; i++) fakes.data[i] = (fakes.data[i] + 1) / 2
  return fakes
}
