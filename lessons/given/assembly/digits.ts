/**
 * An image of bytes, 0 to 255, as numbers from 0 to 1, shifted: what comes in from outside is 0.
 *
 * @param bytes [height, width]; a few bytes before and behind it are read
 * @param floats the result, [height, width] of f32
 * @param width a multiple of 4
 * @param down how far the image moves down, in pixels; up, where it is below 0
 * @param right how far it moves to the right; to the left, where it is below 0
 */
export function toFloats(bytes: usize, floats: usize, height: i32, width: i32, down: i32, right: i32): void {
  for (let y = 0; y < height; y++) {
    const row = floats + ((y * width) << 2)
    const from = y - down
    if (from < 0 || from >= height) memory.fill(row, 0, width << 2)
    else shiftedRow(bytes + from * width - right, row, width, right)
  }
}

function shiftedRow(bytes: usize, row: usize, width: i32, right: i32): void {
  const share = f32x4.splat(1.0 / 255.0)
  for (let x = 0; x < width; x += 4) {
    // Signed: a byte fits, and unsigned numbers take several instructions.
    const four = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load_zero<i32>(bytes + x)))
    v128.store(row + (x << 2), f32x4.mul(f32x4.convert_i32x4_s(four), share))
  }
  for (let x = 0; x < right; x++) store<f32>(row + (x << 2), 0)
  for (let x = width + right; x < width; x++) store<f32>(row + (x << 2), 0)
}
