import { type Tensor, tensor } from '#given/tensor.ts'

/** Each output adds its window, times its gradient. */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const [[height, width], [rows, columns]] = [image.shape, dOut.shape]
  const dKernel = tensor([height - rows + 1, width - columns + 1])
  const kw = dKernel.shape[1]
  dOut.data.forEach((gradient, k) => {
    const corner = Math.floor(k / columns) * width + (k % columns)
    for (let p = 0; p < dKernel.data.length; p++) {
      dKernel.data[p] += gradient * image.data[corner + Math.floor(p / kw) * width + (p % kw)]
    }
  })
  return dKernel
}
