// Lesson 18's game as named tensors, which two threads can share and a file can hold, and back.
import { type Tensor, tensor } from '#given/tensor.ts'
import type { Game, Player } from '../../solutions/18-dcgan/dcgan.ts'

const sides = ['generator', 'discriminator'] as const

function tensorsOfPlayer({ layers, adam }: Player): Record<string, Tensor> {
  const parameters = layers.flatMap(({ kernels, bias }, i) => [
    [`${i}.kernels`, kernels],
    [`${i}.bias`, bias],
  ])
  const means = adam.means.map((mean, i) => [`means.${i}`, mean])
  const squares = adam.squares.map((square, i) => [`squares.${i}`, square])
  return Object.fromEntries([...parameters, ...means, ...squares, ['steps', tensor([1], [adam.steps])]])
}

/** All that training changes in a game, by name. */
export function tensorsOf(game: Game): Record<string, Tensor> {
  const named = sides.flatMap((side) =>
    Object.entries(tensorsOfPlayer(game[side])).map(([name, t]) => [`${side}.${name}`, t]),
  )
  return Object.fromEntries(named)
}

function playerOf(plan: Player, tensors: Record<string, Tensor>, side: string): Player {
  const found = (name: string) => tensors[`${side}.${name}`]
  return {
    layers: plan.layers.map((layer, i) => ({ ...layer, kernels: found(`${i}.kernels`), bias: found(`${i}.bias`) })),
    adam: {
      ...plan.adam,
      steps: found('steps').data[0],
      means: plan.adam.means.map((_, i) => found(`means.${i}`)),
      squares: plan.adam.squares.map((_, i) => found(`squares.${i}`)),
    },
  }
}

/** The game that is made of these tensors; what training does not change is taken from `plan`. */
export function gameOf(plan: Game, tensors: Record<string, Tensor>): Game {
  return {
    generator: playerOf(plan.generator, tensors, 'generator'),
    discriminator: playerOf(plan.discriminator, tensors, 'discriminator'),
  }
}

/** Writes how many steps the players have made beside the tensors that they share already. */
export function noteSteps(game: Game, tensors: Record<string, Tensor>): void {
  for (const side of sides) tensors[`${side}.steps`].data[0] = game[side].adam.steps
}
