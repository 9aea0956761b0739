/** In one expression. */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

export const parameterCount = (layers: readonly LayerSize[]): number =>
  layers.reduce((sum, l) => sum + l.positions * l.outputs * (l.inputs * l.kernel[0] * l.kernel[1] + 1), 0)
