/** Every number by its index, found through the strides. */
import type { Tensor } from '#given/tensor.ts'
import type { Parameters } from '#solutions/15-cnn/cnn.ts'

function* positions({ shape, strides, offset }: Tensor, axis = 0): Generator<number> {
  for (let i = 0; i < shape[axis]; i++) {
    const from = offset + i * strides[axis]
    if (axis === shape.length - 1) yield from
    else yield* positions({ data: new Float64Array(0), shape, strides, offset: from }, axis + 1)
  }
}

export function sgdStep(parameters: Parameters, gradients: Parameters, learningRate: number): void {
  for (const [name, gradient] of Object.entries(gradients) as [keyof Parameters, Tensor][]) {
    const from = positions(gradient)
    for (const to of positions(parameters[name])) {
      parameters[name].data[to] = parameters[name].data[to] - learningRate * gradient.data[from.next().value as number]
    }
  }
}
