// The lesson's functions, and a real digit of each kind to slide a kernel over.
import { mnist } from '#given/mnist.ts'

export { conv2d, outputSize } from '#lessons/08-convolution/convolution.ts'

/** The first 0, 1, …, 9 of MNIST, each with its pixels row after row. */
export function digits(): number[][] {
  const { images, labels } = mnist('train', 100)
  const size = images.strides[0]
  return Array.from({ length: 10 }, (_, digit) => {
    const at = Array.from(labels).indexOf(digit) * size
    return Array.from(images.data.subarray(at, at + size))
  })
}
