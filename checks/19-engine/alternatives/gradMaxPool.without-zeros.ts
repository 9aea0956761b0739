/**
 * What has a gradient of 0 is left out as well, and nothing is jumped over: every entry is stored, and the end moves on
 * where it counts.
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
    let end = 0
    for (let i = 0; i < size; i++) {
      const at = from + (i << 2)
      const gradient = load<f32>(dPooled + at)
      const isListed = i32(load<f32>(pooled + at) > 0) & i32(gradient != 0)
      store<f32>(gradients + from + (end << 2), gradient)
      store<i32>(places + from + (end << 2), load<i32>(winners + at))
      end += isListed
    }
    store<i32>(lengths + (plane << 2), end)
  }
}
