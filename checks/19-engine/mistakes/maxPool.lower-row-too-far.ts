/**
 * The lower row of a window is looked for two rows below the upper one. It is the next row.
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
  let at = 0
  for (let plane = 0; plane < planes; plane++) {
    for (let y = 0; y + 1 < height; y += 2) {
      for (let x = 0; x + 1 < width; x += 2) {
        const corner = (plane * height + y) * width + x
        let best = f(maps, corner)
        let place = y * rowLength + x
        for (let k = 1; k < 4; k++) {
          const rival = f(maps, corner + 2 * (k >> 1) * width + (k & 1))
          if (rival > best) {
            best = rival
            place = (y + (k >> 1)) * rowLength + x + (k & 1)
          }
        }
        store<i32>(winners + (at << 2), place)
        put(pooled, at++, best)
      }
    }
  }
}

function f(address: usize, index: i32): f32 {
  return load<f32>(address + (index << 2))
}

function put(address: usize, index: i32, value: f32): void {
  store<f32>(address + (index << 2), value)
}
