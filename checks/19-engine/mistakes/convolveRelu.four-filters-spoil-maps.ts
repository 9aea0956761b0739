/**
 * Four filters are computed at once, and whole vectors are stored at the end of each row. The last row of a map reaches
 * into the first row of the next one, which is written already: where maps grow side by side, the end of the last row
 * has to be written lane by lane.
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
    for (let first = 0; first < filters; first += first + 4 <= filters ? 4 : 1) {
      for (let y = 0; y < mapHeight; y++) {
        for (let left = 0; left < mapWidth; left += 4) {
          for (let filter = first; filter < (first + 4 <= filters ? first + 4 : first + 1); filter++) {
            for (let x = left; x < left + 4; x++) {
              let sum = f(bias, filter)
              for (let c = 0; c < channels; c++) {
                for (let ky = 0; ky < kernelHeight; ky++) {
                  const row = ((n * channels + c) * height + y + ky) * width + x
                  const kernel = ((filter * channels + c) * kernelHeight + ky) * kernelWidth
                  for (let kx = 0; kx < kernelWidth; kx++) sum += f(images, row + kx) * f(kernels, kernel + kx)
                }
              }
              put(maps, ((n * filters + filter) * mapHeight + y) * mapWidth + x, sum > 0 ? sum : 0)
            }
          }
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
