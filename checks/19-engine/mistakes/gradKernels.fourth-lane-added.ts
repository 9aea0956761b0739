/**
 * The sums lie in memory, and whole vectors are added to them: the lanes that reach past the end of a kernel’s row are
 * added to the row behind it. Keep the sums in vectors until the end, or add the last lanes one by one.
 */
export function gradKernels(
  images: usize,
  gradients: usize,
  places: usize,
  lengths: usize,
  dKernels: usize,
  dBias: usize,
  count: i32,
  channels: i32,
  height: i32,
  width: i32,
  filters: i32,
  kernelHeight: i32,
  kernelWidth: i32,
  size: i32,
): void {
  memory.fill(dKernels, 0, (filters * channels * kernelHeight * kernelWidth) << 2)
  for (let n = 0; n < count; n++) {
    for (let filter = 0; filter < filters; filter++) {
      const list = n * filters + filter
      for (let k = list * size; k < list * size + i(lengths, list); k++) {
        for (let c = 0; c < channels; c++) {
          for (let ky = 0; ky < kernelHeight; ky++) {
            for (let kx = 0; kx < ((kernelWidth + 3) & ~3); kx++) {
              const at = ((filter * channels + c) * kernelHeight + ky) * kernelWidth + kx
              const pixel = ((n * channels + c) * height + ky) * width + kx + i(places, k)
              put(dKernels, at, f(dKernels, at) + f(gradients, k) * f(images, pixel))
            }
          }
        }
      }
    }
  }
  for (let filter = 0; filter < filters; filter++) {
    let sum: f32 = 0
    for (let n = 0; n < count; n++) {
      const list = n * filters + filter
      for (let k = list * size; k < list * size + i(lengths, list); k++) sum += f(gradients, k)
    }
    put(dBias, filter, sum)
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
