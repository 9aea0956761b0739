import { multiplyAdd } from '#given/multiply-add.ts'

/**
 * One image convolved with one kernel of 3×3 (valid): the diary's convolution. The nine weights stay in registers, and
 * four rows of the result are made at once, so that a vector of the image that is loaded goes into up to three sums.
 * Where fewer rows or columns are left, those before are computed again.
 *
 * @param image [height, width], both at least 6
 * @param kernel [3, 3]
 * @param out [height − 2, width − 2]
 */
export function convolve(image: usize, kernel: usize, out: usize, height: i32, width: i32): void {
  const outWidth = width - 2
  const next: usize = width << 2
  const nextOut: usize = outWidth << 2
  const k0 = v128.load32_splat(kernel)
  const k1 = v128.load32_splat(kernel, 4)
  const k2 = v128.load32_splat(kernel, 8)
  const k3 = v128.load32_splat(kernel, 12)
  const k4 = v128.load32_splat(kernel, 16)
  const k5 = v128.load32_splat(kernel, 20)
  const k6 = v128.load32_splat(kernel, 24)
  const k7 = v128.load32_splat(kernel, 28)
  const k8 = v128.load32_splat(kernel, 32)
  for (let top = 0; top < height - 2; top += 4) {
    const y = min(top, height - 6)
    for (let left = 0; left < outWidth; left += 4) {
      const x = min(left, outWidth - 4)
      let row = image + ((y * width + x) << 2)
      let a = v128.load(row)
      let b = v128.load(row, 4)
      let c = v128.load(row, 8)
      let first = multiplyAdd(c, k2, multiplyAdd(b, k1, f32x4.mul(a, k0)))
      row += next
      a = v128.load(row)
      b = v128.load(row, 4)
      c = v128.load(row, 8)
      first = multiplyAdd(c, k5, multiplyAdd(b, k4, multiplyAdd(a, k3, first)))
      let second = multiplyAdd(c, k2, multiplyAdd(b, k1, f32x4.mul(a, k0)))
      row += next
      a = v128.load(row)
      b = v128.load(row, 4)
      c = v128.load(row, 8)
      first = multiplyAdd(c, k8, multiplyAdd(b, k7, multiplyAdd(a, k6, first)))
      second = multiplyAdd(c, k5, multiplyAdd(b, k4, multiplyAdd(a, k3, second)))
      let third = multiplyAdd(c, k2, multiplyAdd(b, k1, f32x4.mul(a, k0)))
      row += next
      a = v128.load(row)
      b = v128.load(row, 4)
      c = v128.load(row, 8)
      second = multiplyAdd(c, k8, multiplyAdd(b, k7, multiplyAdd(a, k6, second)))
      third = multiplyAdd(c, k5, multiplyAdd(b, k4, multiplyAdd(a, k3, third)))
      let fourth = multiplyAdd(c, k2, multiplyAdd(b, k1, f32x4.mul(a, k0)))
      row += next
      a = v128.load(row)
      b = v128.load(row, 4)
      c = v128.load(row, 8)
      third = multiplyAdd(c, k8, multiplyAdd(b, k7, multiplyAdd(a, k6, third)))
      fourth = multiplyAdd(c, k5, multiplyAdd(b, k4, multiplyAdd(a, k3, fourth)))
      row += next
      a = v128.load(row)
      b = v128.load(row, 4)
      c = v128.load(row, 8)
      fourth = multiplyAdd(c, k8, multiplyAdd(b, k7, multiplyAdd(a, k6, fourth)))
      let to = out + ((y * outWidth + x) << 2)
      v128.store(to, first)
      to += nextOut
      v128.store(to, second)
      to += nextOut
      v128.store(to, third)
      v128.store(to + nextOut, fourth)
    }
  }
}
