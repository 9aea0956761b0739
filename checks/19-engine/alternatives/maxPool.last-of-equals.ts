/**
 * Of several largest the last wins; the windows that fill no vector are pooled one by one.
 */
export function maxPool(
  maps: usize,
  pooled: usize,
  winners: usize,
  planes: i32,
  height: i32,
  width: i32,
  rowLength: i32,
): void {
  const rows = height >> 1
  const columns = width >> 1
  for (let plane = 0; plane < planes; plane++) {
    for (let y = 0; y < rows; y++) {
      const upper = maps + (((plane * height + 2 * y) * width) << 2)
      const lower = upper + (width << 2)
      const out = ((plane * rows + y) * columns) << 2
      let x = 0
      for (; x + 4 <= columns; x += 4) {
        const a = v128.load(upper + (x << 3))
        const b = v128.load(upper + (x << 3) + 16)
        const c = v128.load(lower + (x << 3))
        const d = v128.load(lower + (x << 3) + 16)
        const first = v128.shuffle<f32>(a, b, 0, 2, 4, 6)
        const second = v128.shuffle<f32>(a, b, 1, 3, 5, 7)
        const third = v128.shuffle<f32>(c, d, 0, 2, 4, 6)
        const fourth = v128.shuffle<f32>(c, d, 1, 3, 5, 7)
        const best = f32x4.max(f32x4.max(first, second), f32x4.max(third, fourth))
        const corner = i32x4.add(i32x4.splat(2 * y * rowLength + 2 * x), i32x4(0, 2, 4, 6))
        let place = corner
        place = v128.bitselect(i32x4.add(corner, i32x4.splat(1)), place, f32x4.eq(second, best))
        place = v128.bitselect(i32x4.add(corner, i32x4.splat(rowLength)), place, f32x4.eq(third, best))
        place = v128.bitselect(i32x4.add(corner, i32x4.splat(rowLength + 1)), place, f32x4.eq(fourth, best))
        v128.store(pooled + out + (x << 2), best)
        v128.store(winners + out + (x << 2), place)
      }
      for (; x < columns; x++) {
        let best: f32 = -Infinity
        for (let k = 0; k < 4; k++) {
          const value = load<f32>((k < 2 ? upper : lower) + ((2 * x + (k & 1)) << 2))
          if (value < best) continue
          best = value
          store<i32>(winners + out + (x << 2), (2 * y + (k >> 1)) * rowLength + 2 * x + (k & 1))
        }
        store<f32>(pooled + out + (x << 2), best)
      }
    }
  }
}
