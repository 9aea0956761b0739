/** The discriminator’s step goes down the half of the fakes alone: the gradients of the real images are computed and not used. */
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
} from '#solutions/18-dcgan/dcgan.ts'

function scaled(images: Tensor): Tensor {
  const numbers = (toNested(images) as number[][][][]).flat(3)
  return tensor(
    images.shape,
    numbers.map((pixel) => 2 * pixel - 1),
  )
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z))
}

export function trainStep(game: Game, images: Tensor, random: () => number) {
  const { generator, discriminator } = game
  const n = images.shape[0]
  const real = scaled(images)

  const made = forwardGenerator(generator.layers, drawCodes(n, generator.layers[0].kernels.shape[0], random))
  const fakes = made.at(-1)!
  const passedReal = forwardDiscriminator(discriminator.layers, real)
  const passedFake = forwardDiscriminator(discriminator.layers, fakes)
  const realLogits = passedReal.at(-1)!
  const fakeLogits = passedFake.at(-1)!
  const dLoss = discriminatorLoss(realLogits, fakeLogits)
  const dFake = tensor(
    fakeLogits.shape,
    fakeLogits.data.map((z) => sigmoid(z) / n / 2),
  )
  const b = backwardDiscriminator(discriminator.layers, passedFake, dFake).gradients
  adamStep(discriminator, b)

  const passedD = forwardDiscriminator(discriminator.layers, fakes)
  const logits = passedD.at(-1)!
  const gLoss = generatorLoss(logits)
  const dLogits = tensor(
    logits.shape,
    logits.data.map((z) => (sigmoid(z) - 1) / n),
  )
  const { dImages } = backwardDiscriminator(discriminator.layers, passedD, dLogits)
  adamStep(generator, backwardGenerator(generator.layers, made, dImages))
  return { discriminatorLoss: dLoss, generatorLoss: gLoss }
}
