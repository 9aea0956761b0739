/**
 * Image after image adds its rows to what the images before have left; the last vector of a row is written number by
 * number.
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
    for (let o = 0; o < outputs; o++) {
      const g = load<f32>(dLogits + ((n * outputs + o) << 2))
      const x = features + ((n * inputs) << 2)
      const row = dWeights + ((o * inputs) << 2)
      store<f32>(dBias + (o << 2), load<f32>(dBias + (o << 2)) + g)
      let i = 0
      for (; i + 4 <= inputs; i += 4) {
        const at: usize = i << 2
        v128.store(row + at, f32x4.add(v128.load(row + at), f32x4.mul(f32x4.splat(g), v128.load(x + at))))
      }
      for (; i < inputs; i++) {
        const at: usize = i << 2
        store<f32>(row + at, load<f32>(row + at) + g * load<f32>(x + at))
      }
    }
  }
}
