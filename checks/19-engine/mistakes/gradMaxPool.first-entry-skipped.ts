/**
 * The first entry of each list is written at its second place, and the first place stays what it was: the end of the
 * list moves on after an entry is stored, not before.
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
      if (f(pooled, k) <= 0) continue
      length++
      put(gradients, plane * size + length, f(dPooled, k))
      store<i32>(places + ((plane * size + length) << 2), i(winners, k))
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
