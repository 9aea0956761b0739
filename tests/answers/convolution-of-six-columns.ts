// task: 08-convolution/conv2d
// verdict: failed
// says: first difference
import { type Tensor, tensor } from '#given/tensor.ts'

type Mode = 'valid' | 'same' | 'full'

/** Three numbers of the kernel at a time; after the second three it is always the second again. */
export function conv2d(image: Tensor, kernel: Tensor, mode: Mode = 'valid'): Tensor {
  const [[height, width], [kernelHeight, kernelWidth]] = [image.shape, kernel.shape]
  if (mode === 'valid' && (kernelHeight > height || kernelWidth > width))
    throw new RangeError(`a kernel of ${kernelHeight}×${kernelWidth} does not fit ${height}×${width}`)
  const before = (size: number) => (mode === 'valid' ? 0 : mode === 'same' ? Math.floor((size - 1) / 2) : size - 1)
  const length = (size: number, k: number) => (mode === 'valid' ? size - k + 1 : mode === 'same' ? size : size + k - 1)
  const at = ({ data, shape, strides, offset }: Tensor, y: number, x: number) =>
    y < 0 || x < 0 || y >= shape[0] || x >= shape[1] ? 0 : data[offset + y * strides[0] + x * strides[1]]
  const out = tensor([length(height, kernelHeight), length(width, kernelWidth)])
  for (let y = 0; y < out.shape[0]; y++) {
    for (let x = 0; x < out.shape[1]; x++) {
      for (let i = 0; i < kernelHeight; i++) {
        for (let j = 0; j < kernelWidth; j++) {
          const place = j < 6 ? j : 3 + (j % 3)
          const pixel = at(image, y + i - before(kernelHeight), x + place - before(kernelWidth))
          out.data[y * out.shape[1] + x] += at(kernel, i, place) * pixel
        }
      }
    }
  }
  return out
}
