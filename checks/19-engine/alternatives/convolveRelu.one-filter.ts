/**
 * One filter and one vector at a time, with the last columns one by one; the image’s vectors are loaded anew for each
 * filter.
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
  const mapHeight = height - kernelHeight + 1
  const mapWidth = width - kernelWidth + 1
  for (let n = 0; n < count; n++) {
    for (let f = 0; f < filters; f++) {
      const kernel = kernels + ((f * channels * kernelHeight * kernelWidth) << 2)
      for (let y = 0; y < mapHeight; y++) {
        const row = images + (((n * channels * height + y) * width) << 2)
        const out = maps + ((((n * filters + f) * mapHeight + y) * mapWidth) << 2)
        const start = load<f32>(bias + (f << 2))
        let x = 0
        for (; x + 4 <= mapWidth; x += 4) {
          let sum = f32x4.splat(start)
          let k = kernel
          for (let c = 0; c < channels; c++) {
            for (let ky = 0; ky < kernelHeight; ky++) {
              const from = row + (((c * height + ky) * width + x) << 2)
              for (let kx = 0; kx < kernelWidth; kx++, k += 4) {
                sum = f32x4.add(sum, f32x4.mul(v128.load32_splat(k), v128.load(from + (kx << 2))))
              }
            }
          }
          v128.store(out + (x << 2), f32x4.max(sum, f32x4.splat(0)))
        }
        for (; x < mapWidth; x++) {
          let sum = start
          let k = kernel
          for (let c = 0; c < channels; c++) {
            for (let ky = 0; ky < kernelHeight; ky++) {
              const from = row + (((c * height + ky) * width + x) << 2)
              for (let kx = 0; kx < kernelWidth; kx++, k += 4) sum += load<f32>(k) * load<f32>(from + (kx << 2))
            }
          }
          store<f32>(out + (x << 2), sum > 0 ? sum : 0)
        }
      }
    }
  }
}
