/**
 * Three challengers in turn, a mask for each, and the offset that is chosen with the number; what fills no vector is
 * pooled one by one.
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
  const rows = height / 2
  const columns = width / 2
  for (let plane = 0; plane < planes; plane++) {
    for (let y = 0; y < rows; y++) {
      const upper = maps + (((plane * height + 2 * y) * width) << 2)
      const out = ((plane * rows + y) * columns) << 2
      let x = 0
      for (; x + 4 <= columns; x += 4) {
        const a = v128.load(upper + (x << 3))
        const b = v128.load(upper + (x << 3) + 16)
        const c = v128.load(upper + (width << 2) + (x << 3))
        const d = v128.load(upper + (width << 2) + (x << 3) + 16)
        let best = v128.shuffle<f32>(a, b, 0, 2, 4, 6)
        let offset = i32x4.splat(0)
        let rival = v128.shuffle<f32>(a, b, 1, 3, 5, 7)
        let isLarger = f32x4.gt(rival, best)
        best = v128.bitselect(rival, best, isLarger)
        offset = v128.bitselect(i32x4.splat(1), offset, isLarger)
        rival = v128.shuffle<f32>(c, d, 0, 2, 4, 6)
        isLarger = f32x4.gt(rival, best)
        best = v128.bitselect(rival, best, isLarger)
        offset = v128.bitselect(i32x4.splat(rowLength), offset, isLarger)
        rival = v128.shuffle<f32>(c, d, 1, 3, 5, 7)
        isLarger = f32x4.gt(rival, best)
        best = v128.bitselect(rival, best, isLarger)
        offset = v128.bitselect(i32x4.splat(rowLength + 1), offset, isLarger)
        const corners = i32x4.add(i32x4.splat(2 * y * rowLength + 2 * x), i32x4(0, 2, 4, 6))
        v128.store(pooled + out + (x << 2), best)
        v128.store(winners + out + (x << 2), i32x4.add(corners, offset))
      }
      for (; x < columns; x++) {
        let best: f32 = -Infinity
        let place = 0
        for (let i = 0; i < 2; i++) {
          for (let j = 0; j < 2; j++) {
            const value = load<f32>(upper + ((i * width + 2 * x + j) << 2))
            if (value > best) {
              best = value
              place = (2 * y + i) * rowLength + 2 * x + j
            }
          }
        }
        store<f32>(pooled + out + (x << 2), best)
        store<i32>(winners + out + (x << 2), place)
      }
    }
  }
}
