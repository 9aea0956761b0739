/**
 * One row of a kernel at a time; the sum’s lanes are written one by one, and the bias is added up number by number.
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
  for (let f = 0; f < filters; f++) {
    for (let row = 0; row < channels * kernelHeight; row++) {
      const corner = ((row / kernelHeight) * height + (row % kernelHeight)) * width
      for (let kx = 0; kx < kernelWidth; kx += 4) {
        let sum = f32x4.splat(0)
        for (let n = 0; n < count; n++) {
          const list = n * filters + f
          const image = images + ((n * channels * height * width + corner + kx) << 2)
          const end = list * size + load<i32>(lengths + (list << 2))
          for (let k = list * size; k < end; k++) {
            const pixels = v128.load(image + (load<i32>(places + (k << 2)) << 2))
            sum = f32x4.add(sum, f32x4.mul(f32x4.splat(load<f32>(gradients + (k << 2))), pixels))
          }
        }
        const out = dKernels + (((f * channels * kernelHeight + row) * kernelWidth + kx) << 2)
        store<f32>(out, f32x4.extract_lane(sum, 0))
        if (kx + 1 < kernelWidth) store<f32>(out + 4, f32x4.extract_lane(sum, 1))
        if (kx + 2 < kernelWidth) store<f32>(out + 8, f32x4.extract_lane(sum, 2))
        if (kx + 3 < kernelWidth) store<f32>(out + 12, f32x4.extract_lane(sum, 3))
      }
    }
    let total: f32 = 0
    for (let n = 0; n < count; n++) {
      const list = n * filters + f
      const end = list * size + load<i32>(lengths + (list << 2))
      for (let k = list * size; k < end; k++) total += load<f32>(gradients + (k << 2))
    }
    store<f32>(dBias + (f << 2), total)
  }
}
