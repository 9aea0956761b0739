/**
 * The lists run from the last winner to the first; a gradient of 0 is left out as well.
 */
export function gradMaxPool(
  dPooled: usize,
  pooled: usize,
  winners: usize,
  gradients: usize,
  places: usize,
  lengths: usize,
  planes: i32,
  size: i32,
): void {
  for (let plane = 0; plane < planes; plane++) {
    const from = (plane * size) << 2
    let to = from
    for (let k = size - 1; k >= 0; k--) {
      const g = load<f32>(dPooled + from + (k << 2))
      if (load<f32>(pooled + from + (k << 2)) <= 0 || g == 0) continue
      store<f32>(gradients + to, g)
      store<i32>(places + to, load<i32>(winners + from + (k << 2)))
      to += 4
    }
    store<i32>(lengths + (plane << 2), (to - from) >> 2)
  }
}
