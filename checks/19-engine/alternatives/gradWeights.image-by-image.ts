import { multiplyAdd } from '#given/multiply-add.ts'

/**
 * The sums lie in memory: cleared first, then added to image by image; the end of a row is added number by number.
 */
export function gradWeights(
  dLogits: usize,
  features: usize,
  dWeights: usize,
  dBias: usize,
  count: i32,
  inputs: i32,
  outputs: i32,
): void {
  memory.fill(dWeights, 0, (outputs * inputs) << 2)
  memory.fill(dBias, 0, outputs << 2)
  for (let n = 0; n < count; n++) {
    const row = features + ((n * inputs) << 2)
    for (let o = 0; o < outputs; o++) {
      const gradient = load<f32>(dLogits + ((n * outputs + o) << 2))
      store<f32>(dBias + (o << 2), load<f32>(dBias + (o << 2)) + gradient)
      const sums = dWeights + ((o * inputs) << 2)
      const g = f32x4.splat(gradient)
      let i = 0
      for (; i + 4 <= inputs; i += 4) {
        const at = sums + (i << 2)
        v128.store(at, multiplyAdd(g, v128.load(row + (i << 2)), v128.load(at)))
      }
      for (; i < inputs; i++) {
        const at = sums + (i << 2)
        store<f32>(at, load<f32>(at) + gradient * load<f32>(row + (i << 2)))
      }
    }
  }
}
