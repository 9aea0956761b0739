/** Even and odd products in sums of their own, added at the end; the last columns lane by lane from a filled vector. */
export function matmul(a: usize, b: usize, c: usize, m: i32, k: i32, n: i32): void {
  for (let i = 0; i < m; i++) {
    const row = a + ((i * k) << 2)
    for (let j = 0; j < n; j += 4) {
      const width = min(4, n - j)
      let even = f32x4.splat(0)
      let odd = f32x4.splat(0)
      let p = 0
      for (; p + 2 <= k; p += 2) {
        even = f32x4.add(even, f32x4.mul(v128.load32_splat(row + (p << 2)), four(b + ((p * n + j) << 2), width)))
        odd = f32x4.add(
          odd,
          f32x4.mul(v128.load32_splat(row + ((p + 1) << 2)), four(b + (((p + 1) * n + j) << 2), width)),
        )
      }
      if (p < k)
        even = f32x4.add(even, f32x4.mul(v128.load32_splat(row + (p << 2)), four(b + ((p * n + j) << 2), width)))
      keep(c + ((i * n + j) << 2), f32x4.add(even, odd), width)
    }
  }
}

function four(address: usize, width: i32): v128 {
  if (width == 4) return v128.load(address)
  let v = f32x4.splat(load<f32>(address))
  if (width > 1) v = f32x4.replace_lane(v, 1, load<f32>(address + 4))
  if (width > 2) v = f32x4.replace_lane(v, 2, load<f32>(address + 8))
  return v
}

function keep(address: usize, v: v128, width: i32): void {
  if (width == 4) return v128.store(address, v)
  store<f32>(address, f32x4.extract_lane(v, 0))
  if (width > 1) store<f32>(address + 4, f32x4.extract_lane(v, 1))
  if (width > 2) store<f32>(address + 8, f32x4.extract_lane(v, 2))
}
