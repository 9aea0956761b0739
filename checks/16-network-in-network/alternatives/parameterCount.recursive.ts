/** The first layer, and the rest. */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

export function parameterCount([first, ...rest]: readonly LayerSize[]): number {
  if (first === undefined) return 0
  const { inputs, outputs, kernel, positions } = first
  const shapes = [[outputs, inputs, ...kernel], [outputs]]
  const sizes = shapes.map((shape) => shape.reduce((a, b) => a * b))
  return positions * (sizes[0] + sizes[1]) + parameterCount(rest)
}
