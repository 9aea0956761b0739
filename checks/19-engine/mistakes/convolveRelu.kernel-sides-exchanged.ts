/**
 * The kernel is gone through with its sides exchanged: as many rows as it has columns, and the other way round.
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
          let sum = f(bias, filter)
          for (let c = 0; c < channels; c++) {
            for (let ky = 0; ky < kernelWidth; ky++) {
              const row = ((n * channels + c) * height + y + ky) * width + x
              const kernel = ((filter * channels + c) * kernelHeight + ky) * kernelWidth
              for (let kx = 0; kx < kernelHeight; kx++) sum += f(images, row + kx) * f(kernels, kernel + kx)
            }
          }
          put(maps, ((n * filters + filter) * mapHeight + y) * mapWidth + x, sum > 0 ? sum : 0)
        }
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
