// Image after image.
import { type Tensor, tensor } from '#given/tensor.ts'
import { drawCodes, forwardGenerator, type Player } from '#solutions/18-dcgan/dcgan.ts'

export function sample(generator: Player, count: number, random: () => number): Tensor {
  const codeSize = generator.layers[0].kernels.shape[0]
  const images: Tensor[] = []
  for (let i = 0; i < count; i++)
    images.push(forwardGenerator(generator.layers, drawCodes(1, codeSize, random)).at(-1)!)
  return tensor(
    [count, ...images[0].shape.slice(1)],
    images.flatMap(({ data }) => [...data].map((pixel) => 0.5 + pixel / 2)),
  )
}
