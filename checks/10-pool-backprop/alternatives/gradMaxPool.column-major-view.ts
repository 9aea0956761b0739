import type { Tensor } from '#given/tensor.ts'

/** The gradient is kept column by column and handed back as a view. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const [height, width] = input.shape
  const data = new Float64Array(height * width + 5)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let [y, x] = [i * stride, j * stride]
      for (let k = 1; k < size * size; k++) {
        const [v, u] = [i * stride + Math.floor(k / size), j * stride + (k % size)]
        if (input.data[v * width + u] > input.data[y * width + x]) [y, x] = [v, u]
      }
      data[5 + x * height + y] += dOut.data[i * columns + j]
    }
  }
  return { data, shape: [height, width], strides: [1, height], offset: 5 }
}
