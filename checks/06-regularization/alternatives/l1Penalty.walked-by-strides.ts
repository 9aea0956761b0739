import type { Tensor } from '#given/tensor.ts'

/** Calls `visit` with each number, axis by axis. */
function each(t: Tensor, visit: (value: number) => void, axis = 0, position = t.offset): void {
  if (axis === t.shape.length) return visit(t.data[position])
  for (let i = 0; i < t.shape[axis]; i++) each(t, visit, axis + 1, position + i * t.strides[axis])
}

/** The numbers are found by strides and offset, one axis after the other. */
export function l1Penalty(weights: Tensor, lambda: number): number {
  let sum = 0
  each(weights, (w) => {
    sum += w < 0 ? -w : w
  })
  return sum * lambda
}
