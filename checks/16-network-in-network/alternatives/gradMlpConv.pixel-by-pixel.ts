/** One pixel after the other, forward and back, on plain arrays. */
import { fromNested, type Tensor, toNested } from '#given/tensor.ts'

interface Layer {
  weights: Tensor
  bias: Tensor
}

export function gradMlpConv(
  dOut: Tensor,
  images: Tensor,
  layers: readonly Layer[],
): { dImages: Tensor; dLayers: Layer[] } {
  const pictures = toNested(images) as number[][][][]
  const upstream = toNested(dOut) as number[][][][]
  const dense = layers.map(({ weights, bias }) => ({
    rows: toNested(weights) as number[][],
    bias: toNested(bias) as number[],
  }))
  const sums = dense.map(({ rows, bias }) => ({
    weights: rows.map((row) => row.map(() => 0)),
    bias: bias.map(() => 0),
  }))
  const dPictures = pictures.map((planes) => planes.map((plane) => plane.map((row) => row.map(() => 0))))
  pictures.forEach((planes, n) => {
    planes[0].forEach((row, y) => {
      row.forEach((_, x) => {
        const back = (i: number, input: number[]): number[] => {
          if (i === dense.length) return upstream[n].map((plane) => plane[y][x])
          const { rows, bias } = dense[i]
          const before = rows.map((weights, f) => weights.reduce((sum, w, c) => sum + w * input[c], bias[f]))
          const dAfter = back(
            i + 1,
            before.map((sum) => (sum < 0 ? 0 : sum)),
          )
          const dBefore = dAfter.map((g, f) => (before[f] < 0 ? 0 : g))
          dBefore.forEach((g, f) => {
            sums[i].bias[f] += g
            input.forEach((value, c) => {
              sums[i].weights[f][c] += g * value
            })
          })
          return input.map((_, c) => dBefore.reduce((sum, g, f) => sum + g * rows[f][c], 0))
        }
        back(
          0,
          planes.map((plane) => plane[y][x]),
        ).forEach((g, c) => {
          dPictures[n][c][y][x] = g
        })
      })
    })
  })
  return {
    dImages: fromNested(dPictures),
    dLayers: sums.map(({ weights, bias }) => ({ weights: fromNested(weights), bias: fromNested(bias) })),
  }
}
