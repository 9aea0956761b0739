// The regions of many numbers in one call.
import { tanhRegion } from '#lessons/05-activations/activations.ts'

export { tanh, tanhGradient } from '#lessons/05-activations/activations.ts'

export function regions(xs: readonly number[], tolerance: number): string[] {
  return xs.map((x) => tanhRegion(x, tolerance))
}
