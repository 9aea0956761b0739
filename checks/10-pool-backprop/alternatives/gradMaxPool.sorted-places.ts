import { type Tensor, tensor } from '#given/tensor.ts'

/** Sorts each window's positions by their pixels, the windows from the last to the first. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [width, columns] = [input.shape[1], dOut.shape[1]]
  const gradient = new Float64Array(input.data.length)
  for (let k = dOut.data.length - 1; k >= 0; k--) {
    const corner = Math.floor(k / columns) * stride * width + (k % columns) * stride
    const places = Array.from({ length: size ** 2 }, (_, n) => corner + Math.floor(n / size) * width + (n % size))
    gradient[places.sort((a, b) => input.data[b] - input.data[a])[0]] += dOut.data[k]
  }
  return tensor(input.shape, gradient)
}
