/** b is copied with rows and columns exchanged, so that both factors are rows: vectors run along k. */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  const turned = heap.alloc((k * n) << 2)
  for (let p = 0; p < k; p++) {
    for (let j = 0; j < n; j++) store<f32>(turned + ((j * k + p) << 2), load<f32>(b + ((p * n + j) << 2)))
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let sums = f32x4.splat(0)
      let p = 0
      for (; p + 4 <= k; p += 4) {
        sums = f32x4.add(sums, f32x4.mul(v128.load(a + ((i * k + p) << 2)), v128.load(turned + ((j * k + p) << 2))))
      }
      let sum = f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1)
      sum += f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3)
      for (; p < k; p++) sum += load<f32>(a + ((i * k + p) << 2)) * load<f32>(turned + ((j * k + p) << 2))
      store<f32>(c + ((i * n + j) << 2), sum)
    }
  }
  heap.free(turned)
}
