/**
 * Filter after filter hands out its gradients; of the four columns, those beside the kernel are chosen back.
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
  const imageSize = channels * height * width
  for (let i = 0; i < count * imageSize; i++) store<f32>(dImages + (i << 2), 0)
  for (let f = 0; f < filters; f++) {
    const kernel = kernels + ((f * channels * kernelHeight * kernelWidth) << 2)
    for (let n = 0; n < count; n++) {
      const list = n * filters + f
      for (let k = list * size, end = k + load<i32>(lengths + (list << 2)); k < end; k++) {
        const g = v128.load32_splat(gradients + (k << 2))
        let row = kernel
        for (let c = 0; c < channels; c++) {
          for (let ky = 0; ky < kernelHeight; ky++) {
            const corner = n * imageSize + (c * height + ky) * width + load<i32>(places + (k << 2))
            for (let kx = 0; kx < kernelWidth; kx += 4) {
              const to = dImages + ((corner + kx) << 2)
              const old = v128.load(to)
              const sum = f32x4.add(old, f32x4.mul(g, v128.load(row + (kx << 2))))
              const isInside = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(kernelWidth - kx))
              v128.store(to, v128.bitselect(sum, old, isInside))
            }
            row += kernelWidth << 2
          }
        }
      }
    }
  }
}
