import type { Tensor } from '#given/tensor.ts'

/** A row of dOut is taken for as long as there are rows: it is as long as the second size. */
export function gradBias(dOut: Tensor): number {
  const [rows, columns] = dOut.shape
  let sum = 0
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) sum += dOut.data[y * rows + x]
  }
  return sum
}
