/**
 * One number at a time: there is no bound on the time.
 */
export function gradImages(
  gradients: usize,
  places: usize,
  lengths: usize,
  kernels: usize,
  dImages: usize,
  count: i32,
  channels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  size: i32,
): void {
  memory.fill(dImages, 0, (count * channels * height * width) << 2)
  for (let n = 0; n < count; n++) {
    for (let filter = 0; filter < filters; filter++) {
      const list = n * filters + filter
      for (let k = list * size; k < list * size + i(lengths, list); k++) {
        for (let c = 0; c < channels; c++) {
          for (let ky = 0; ky < kernelHeight; ky++) {
            const to = ((n * channels + c) * height + ky) * width + i(places, k)
            const kernel = ((filter * channels + c) * kernelHeight + ky) * kernelWidth
            for (let kx = 0; kx < kernelWidth; kx++) {
              put(dImages, to + kx, f(dImages, to + kx) + f(gradients, k) * f(kernels, kernel + kx))
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

function i(address: usize, index: i32): i32 {
  return load<i32>(address + (index << 2))
}
