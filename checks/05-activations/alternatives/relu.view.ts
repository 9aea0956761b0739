import { type Tensor, tensor } from '#given/tensor.ts'

/** Written from the end; the result is a view with a negative stride along its first axis. */
export function relu(x: Tensor): Tensor {
  const { shape, data } = x
  const rows = shape[0]
  const rowLength = data.length / rows
  const reversed = new Float64Array(data.length)
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < rowLength; i++) {
      const value = data[row * rowLength + i]
      reversed[(rows - 1 - row) * rowLength + i] = value < 0 ? -0 : value
    }
  }
  const { strides } = tensor(shape)
  return { data: reversed, shape, strides: [-rowLength, ...strides.slice(1)], offset: (rows - 1) * rowLength }
}
