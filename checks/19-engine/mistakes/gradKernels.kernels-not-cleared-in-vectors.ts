/**
 * The sums begin with what stands in the results. They begin at 0: what stands there is from the batch before, or from
 * the row that was written last.
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
  for (let filter = 0; filter < filters; filter++) {
    for (let c = 0; c < channels; c++) {
      for (let ky = 0; ky < kernelHeight; ky++) {
        for (let kx = 0; kx < ((kernelWidth + 3) & ~3); kx++) {
          let sum = f(dKernels, ((filter * channels + c) * kernelHeight + ky) * kernelWidth + kx)
          for (let n = 0; n < count; n++) {
            const list = n * filters + filter
            const corner = ((n * channels + c) * height + ky) * width + kx
            for (let k = list * size; k < list * size + i(lengths, list); k++)
              sum += f(gradients, k) * f(images, corner + i(places, k))
          }
          put(dKernels, ((filter * channels + c) * kernelHeight + ky) * kernelWidth + kx, sum)
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
