import { multiplyAdd } from '#given/multiply-add.ts'

/**
 * Two filters at a time, row by row, so that two maps grow side by side: the end of a row is written lane by lane.
 */
export function convolveRelu(
  images: usize,
  kernels: usize,
  bias: usize,
  maps: usize,
  count: i32,
  channels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelHeight: i32,
  kernelWidth: i32,
): void {
  const rows = height - kernelHeight + 1
  const columns = width - kernelWidth + 1
  const kernelSize = (channels * kernelHeight * kernelWidth) << 2
  for (let n = 0; n < count; n++) {
    const image = images + ((n * channels * height * width) << 2)
    for (let filter = 0; filter < filters; filter += 2) {
      const other = min(filter + 1, filters - 1)
      for (let y = 0; y < rows; y++) {
        for (let x = 0; x < columns; x += 4) {
          let one = v128.load32_splat(bias + (filter << 2))
          let two = v128.load32_splat(bias + (other << 2))
          let weight = kernels + filter * kernelSize
          const step = (other - filter) * kernelSize
          for (let c = 0; c < channels; c++) {
            let row = image + (((c * height + y) * width + x) << 2)
            for (let i = 0; i < kernelHeight; i++) {
              for (let j = 0; j < kernelWidth; j++) {
                const pixels = v128.load(row + (j << 2))
                one = multiplyAdd(pixels, v128.load32_splat(weight), one)
                two = multiplyAdd(pixels, v128.load32_splat(weight + step), two)
                weight += 4
              }
              row += width << 2
            }
          }
          const place = y * columns + x
          const left = columns - x
          write(maps + (((n * filters + filter) * rows * columns + place) << 2), one, left)
          write(maps + (((n * filters + other) * rows * columns + place) << 2), two, left)
        }
      }
    }
  }
}

function write(to: usize, sums: v128, left: i32): void {
  const v = f32x4.max(sums, f32x4.splat(0))
  if (left >= 4) {
    v128.store(to, v)
    return
  }
  v128.store32_lane(to, v, 0)
  if (left > 1) v128.store32_lane(to + 4, v, 1)
  if (left > 2) v128.store32_lane(to + 8, v, 2)
}
