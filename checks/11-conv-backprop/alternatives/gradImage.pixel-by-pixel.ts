import { fromNested, type Tensor } from '#given/tensor.ts'

/** Each pixel looks for the windows that held it. */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [[rows, columns], [kh, kw]] = [dOut.shape, kernel.shape]
  const [height, width] = [rows + kh - 1, columns + kw - 1]
  const at = (v: number, u: number) => {
    let sum = -0
    for (let i = 0; i < kh; i++) {
      for (let j = 0; j < kw; j++) {
        const isInside = v - i >= 0 && v - i < rows && u - j >= 0 && u - j < columns
        sum += (isInside ? dOut.data[(v - i) * columns + u - j] : 0) * kernel.data[i * kw + j]
      }
    }
    return sum
  }
  return fromNested(Array.from({ length: height }, (_, v) => Array.from({ length: width }, (_, u) => at(v, u))))
}
