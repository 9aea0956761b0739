/**
 * What ReLU made 0 is in the list, with a gradient of 0. Nothing wrong comes of it, but the list is as long as the map
 * has windows, and `gradKernels` multiplies by zeros again: that is what the list is for. Leave such a winner out.
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
    let length = 0
    for (let k = plane * size; k < (plane + 1) * size; k++) {
      put(gradients, plane * size + length, f(pooled, k) > 0 ? f(dPooled, k) : 0)
      store<i32>(places + ((plane * size + length) << 2), i(winners, k))
      length++
    }
    store<i32>(lengths + (plane << 2), length)
  }
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}

function i(address: usize, index: i32): i32 {
  return load<i32>(address + (index << 2))
}
