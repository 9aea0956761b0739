/** One axis after the other, as PyTorch's unfold does: each gets shorter and leaves the window's axis at the end. */
import type { Tensor } from '#given/tensor.ts'

function unfold(t: Tensor, axis: number, size: number): Tensor {
  const shape = t.shape.map((length, other) => (other === axis ? length - size + 1 : length))
  return { ...t, shape: [...shape, size], strides: [...t.strides, t.strides[axis]] }
}

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  return unfold(unfold(image, 0, kernelHeight), 1, kernelWidth)
}
