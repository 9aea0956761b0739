// What a network begins with.
import { normal } from '../random.ts'
import { type Tensor, tensor } from '../tensor.ts'
import { sizeOf } from './layers.ts'
import { parametersOf, velocityOf } from './layout.ts'
import type { Network } from './networks.ts'

/**
 * The numbers of an untrained network, by name. Biases start at 0, all others at random around 0 with a deviation
 * of √(2 / inputs): for lesson 15's network the same numbers as there, for the same seed.
 */
export function startOf(network: Network, random: () => number): Record<string, Tensor> {
  const parameters = parametersOf(network)
  const own = parameters.map(({ name, shape, inputs }) => {
    const deviation = inputs === undefined ? 0 : Math.sqrt(2 / inputs)
    const numbers = Array.from({ length: sizeOf(shape) }, () => (deviation === 0 ? 0 : deviation * normal(random)))
    return [name, tensor(shape, numbers)]
  })
  const moving = network.momentum === 0 ? [] : parameters.map(({ name, shape }) => [velocityOf(name), tensor(shape)])
  return Object.fromEntries([...own, ...moving])
}
