import type { Mode } from '#solutions/08-convolution/convolution.ts'

/** A case for each mode; the error is a kind of RangeError of its own. */
class KernelTooLarge extends RangeError {}

export function outputSize(input: number, kernel: number, mode: Mode): number {
  switch (mode) {
    case 'same':
      return input
    case 'full':
      return input - (1 - kernel)
    default: {
      const size = input + 1 - kernel
      if (size <= 0) throw new KernelTooLarge(`outputSize: ${input} pixels, kernel ${kernel}`)
      return size
    }
  }
}
