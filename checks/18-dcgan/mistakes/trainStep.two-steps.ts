/** The discriminator makes two steps, one for the real images and one for the fakes. One step is due, down the mean of both halves. */
import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import {
  adamStep,
  backwardDiscriminator,
  backwardGenerator,
  discriminatorLoss,
  drawCodes,
  forwardDiscriminator,
  forwardGenerator,
  type Game,
  generatorLoss,
  type LayerGradients,
} from '#solutions/18-dcgan/dcgan.ts'

function scaled(images: Tensor): Tensor {
  const numbers = (toNested(images) as number[][][][]).flat(3)
  return tensor(
    images.shape,
    numbers.map((pixel) => 2 * pixel - 1),
  )
}

function slopes(logits: Tensor, label: number): Tensor {
  return tensor(
    logits.shape,
    logits.data.map((z) => (1 / (1 + Math.exp(-z)) - label) / logits.data.length),
  )
}

function mixed(a: LayerGradients[], b: LayerGradients[], share = 0.5): LayerGradients[] {
  const mix = (x: Tensor, y: Tensor) =>
    tensor(
      x.shape,
      x.data.map((value, i) => share * (value + y.data[i])),
    )
  return a.map((layer, i) => ({ kernels: mix(layer.kernels, b[i].kernels), bias: mix(layer.bias, b[i].bias) }))
}

export function trainStep(game: Game, images: Tensor, random: () => number) {
  const { generator, discriminator } = game
  const real = scaled(images)
  const count = images.shape[0]
  const codeSize = generator.layers[0].kernels.shape[0]
  const made = forwardGenerator(generator.layers, drawCodes(count, codeSize, random))
  const fakes = made[made.length - 1]

  const seenReal = forwardDiscriminator(discriminator.layers, real)
  const seenFake = forwardDiscriminator(discriminator.layers, fakes)
  const realLogits = seenReal[seenReal.length - 1]
  const fakeLogits = seenFake[seenFake.length - 1]
  const dLoss = discriminatorLoss(realLogits, fakeLogits)
  const backReal = backwardDiscriminator(discriminator.layers, seenReal, slopes(realLogits, 1))
  const backFake = backwardDiscriminator(discriminator.layers, seenFake, slopes(fakeLogits, 0))
  adamStep(discriminator, backReal.gradients)
  adamStep(discriminator, backFake.gradients)

  const judged = forwardDiscriminator(discriminator.layers, fakes)
  const logits = judged[judged.length - 1]
  const gLoss = generatorLoss(logits)
  const through = backwardDiscriminator(discriminator.layers, judged, slopes(logits, 1))
  adamStep(generator, backwardGenerator(generator.layers, made, through.dImages))
  return { discriminatorLoss: dLoss, generatorLoss: gLoss }
}
