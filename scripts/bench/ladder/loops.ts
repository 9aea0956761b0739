// The lower rungs of lesson 13's ladder: the same seven loops four times, from arrays of arrays to flat ones. What each
// costs is no slip; it is what the lesson measures.
import { type Tensor, tensor } from '#given/tensor.ts'

export type Convolve = (images: Tensor, kernels: Tensor) => Tensor

export type Nested4 = readonly (readonly (readonly (readonly number[])[])[])[]

function shapeOf({ shape: [batch, , height, width] }: Tensor, { shape: [filters, , rows, columns] }: Tensor): number[] {
  return [batch, filters, height - rows + 1, width - columns + 1]
}

/** Images and kernels are arrays of arrays of arrays of arrays. */
export function onNestedArrays(images: Nested4, kernels: Nested4): number[][][][] {
  const [height, width] = [
    images[0][0].length - kernels[0][0].length + 1,
    images[0][0][0].length - kernels[0][0][0].length + 1,
  ]
  const out: number[][][][] = []
  for (let n = 0; n < images.length; n++) {
    out.push([])
    for (let f = 0; f < kernels.length; f++) {
      out[n].push([])
      for (let y = 0; y < height; y++) {
        out[n][f].push([])
        for (let x = 0; x < width; x++) {
          let sum = 0
          for (let c = 0; c < images[n].length; c++)
            for (let i = 0; i < kernels[f][c].length; i++)
              for (let j = 0; j < kernels[f][c][i].length; j++) sum += images[n][c][y + i][x + j] * kernels[f][c][i][j]
          out[n][f][y].push(sum)
        }
      }
    }
  }
  return out
}

function at({ data, strides, offset }: Tensor, ...index: number[]): number {
  return data[index.reduce((position, i, axis) => position + i * strides[axis], offset)]
}

/** A: every number is asked for by a list of indices. */
export function byAt(images: Tensor, kernels: Tensor): Tensor {
  const out = tensor(shapeOf(images, kernels))
  const [batch, filters, height, width] = out.shape
  const [, channels, rows, columns] = kernels.shape
  let count = 0
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          let sum = 0
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < rows; i++)
              for (let j = 0; j < columns; j++) sum += at(images, n, c, y + i, x + j) * at(kernels, f, c, i, j)
          out.data[count++] = sum
        }
  return out
}

/** B: flat, but strides, offset and data are looked up in the tensors at every product. */
export function byStridesReadInside(images: Tensor, kernels: Tensor): Tensor {
  const out = tensor(shapeOf(images, kernels))
  const [batch, filters, height, width] = out.shape
  const [, channels, rows, columns] = kernels.shape
  let count = 0
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          let sum = 0
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < rows; i++)
              for (let j = 0; j < columns; j++)
                sum +=
                  images.data[
                    images.offset +
                      n * images.strides[0] +
                      c * images.strides[1] +
                      (y + i) * images.strides[2] +
                      (x + j) * images.strides[3]
                  ] *
                  kernels.data[
                    kernels.offset +
                      f * kernels.strides[0] +
                      c * kernels.strides[1] +
                      i * kernels.strides[2] +
                      j * kernels.strides[3]
                  ]
          out.data[count++] = sum
        }
  return out
}

/** C: strides and offsets in locals; every product is added in the memory. */
export function bySumsInMemory(images: Tensor, kernels: Tensor): Tensor {
  const out = tensor(shapeOf(images, kernels))
  const [batch, filters, height, width] = out.shape
  const [, channels, rows, columns] = kernels.shape
  const [image, channel, row, column] = images.strides
  const [filter, depth, kernelRow, kernelColumn] = kernels.strides
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++)
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < rows; i++)
              for (let j = 0; j < columns; j++)
                out.data[((n * filters + f) * height + y) * width + x] +=
                  images.data[images.offset + n * image + c * channel + (y + i) * row + (x + j) * column] *
                  kernels.data[kernels.offset + f * filter + c * depth + i * kernelRow + j * kernelColumn]
  return out
}
