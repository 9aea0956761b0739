/**
 * The gradients of the kernels are divided by the number of images. That is the last kernel’s task: here are only some
 * of a batch’s images.
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
  let at = 0
  for (let filter = 0; filter < filters; filter++) {
    for (let c = 0; c < channels; c++) {
      for (let ky = 0; ky < kernelHeight; ky++) {
        for (let kx = 0; kx < kernelWidth; kx++) {
          let sum: f32 = 0
          for (let n = 0; n < count; n++) {
            const list = n * filters + filter
            const corner = ((n * channels + c) * height + ky) * width + kx
            for (let k = list * size; k < list * size + i(lengths, list); k++) {
              sum += f(gradients, k) * f(images, corner + i(places, k))
            }
          }
          put(dKernels, at++, sum / <f32>count)
        }
      }
    }
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
