import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Each pixel asks every window whether it is the first of its largest numbers, and adds up the
 * gradients of those that say yes.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const winners: number[] = []
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const positions = Array.from({ length: size * size }, (_, k) => {
        return (i * stride + Math.floor(k / size)) * width + j * stride + (k % size)
      })
      winners.push(positions.reduce((a, b) => (input.data[b] > input.data[a] ? b : a)))
    }
  }
  const collected = Float64Array.from(input.data, (_, position) =>
    winners.reduce((sum, winner, k) => (winner === position ? sum + dOut.data[k] : sum), 0),
  )
  return tensor(input.shape, collected)
}
