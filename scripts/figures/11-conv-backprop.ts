import { fromNested, type Tensor, tensor, toNested } from '../../lessons/given/tensor.ts'
import { conv2d, pad } from '../../solutions/08-convolution/convolution.ts'
import { gradImage, gradKernel } from '../../solutions/11-conv-backprop/conv-backprop.ts'
import { arrow, frame, matrix, rect, svg, type Tone, text } from './svg.ts'

const image = fromNested([
  [1, 2, 3],
  [4, 5, 6],
  [7, 8, 9],
])
const kernel = fromNested([
  [1, 2],
  [3, 4],
])
const dOut = fromNested([
  [1, 10],
  [100, 1000],
])
const turned = tensor([2, 2], [...kernel.data].reverse())

type Place = [row: number, column: number]
const places: Place[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]
const tones: Tone[] = ['first', 'second', 'third', 'ink']

const rowsOf = (t: Tensor) => toNested(t) as number[][]
const at = (t: Tensor, [row, column]: Place) => t.data[row * t.shape[1] + column]
const isPlace = (tone: Tone, [row, column]: Place) => {
  return (i: number, j: number) => (i === row && j === column ? tone : undefined)
}

/** What a 2×2 array shows on a larger one where it lies with its corner at `corner`, and where it does not. */
function laidOn(below: Tensor, above: Tensor, corner: Place, shown: (above: number, below: number) => string) {
  return rowsOf(below).map((row, i) =>
    row.map((value, j) => {
      const [u, v] = [i - corner[0], j - corner[1]]
      const isUnder = u >= 0 && v >= 0 && u < above.shape[0] && v < above.shape[1]
      return isUnder ? shown(at(above, [u, v]), value) : String(value)
    }),
  )
}

/** Four small images, one for each output, with its window; `marked` is the pixel that is set off. */
function fourWindows(left: number, top: number, marked: (output: Place) => Place, shown: typeof laidOn): string[] {
  const cell = 28
  return places.flatMap((output, k) => {
    const [x, y] = [left + output[1] * 108, top + output[0] * 122]
    const [row, column] = marked(output)
    const numbers = shown(image, kernel, output, (weight) => String(weight))
    return [
      text(x, y - 8, `output ${output.join(', ')}`, { tone: tones[k], look: 'small' }),
      rect(x + output[1] * cell, y + output[0] * cell, 2 * cell, 2 * cell, tones[k], 0.2),
      matrix(x, y, numbers, { cell }),
      frame(x + column * cell, y + row * cell, cell, cell, tones[k], 3),
    ]
  })
}

/** What was met at each output, times the gradients of the outputs. */
function products(x: number, met: Tensor, label: string, sum: number): string[] {
  const tint = (row: number, column: number) => tones[2 * row + column]
  const terms = [...met.data].map((value, k) => `${value} · ${dOut.data[k]}`)
  return [
    arrow(x - 44, 148, x - 14, 148),
    matrix(x, 100, rowsOf(met), { cell: 48, label, tint }),
    text(x + 115, 153, '·', { anchor: 'middle', look: 'bold' }),
    matrix(x + 134, 100, rowsOf(dOut), { cell: 48, label: 'dOut', tint }),
    text(x, 222, `${terms.join(' + ')} = ${sum}`, {}),
  ]
}

/** The outputs that one number of the kernel takes part in. */
function weight(): string {
  const chosen: Place = [0, 1]
  const met = tensor(
    [2, 2],
    places.map(([row, column]) => at(image, [row + chosen[0], column + chosen[1]])),
  )
  return svg(
    600,
    276,
    'A 3 by 3 image with the numbers 1 to 9, four times, once for each output, with its window of 2 by 2. The kernel’s number in row 0, column 1 lies on the pixels 2, 3, 5 and 6. Times dOut, 1, 10, 100 and 1000, they add up to 6532',
    text(16, 20, 'the kernel’s number in row 0, column 1, and the pixel it lies on for each output'),
    ...fourWindows(
      16,
      56,
      ([row, column]) => [row + chosen[0], column + chosen[1]],
      (below) => rowsOf(below).map((row) => row.map(String)),
    ),
    ...products(300, met, 'the pixels it met', at(gradKernel(image, dOut), chosen)),
  )
}

/** The outputs that one pixel takes part in. */
function pixel(): string {
  const chosen: Place = [1, 1]
  const met = tensor(
    [2, 2],
    places.map(([row, column]) => at(kernel, [chosen[0] - row, chosen[1] - column])),
  )
  const blank: typeof laidOn = (below, above, corner) =>
    laidOn(tensor(below.shape), above, corner, (value) => String(value)).map((row) =>
      row.map((value) => (value === '0' ? '' : value)),
    )
  return svg(
    600,
    276,
    'The kernel 1, 2, 3, 4 on its four places on a 3 by 3 image. On the pixel in the middle lies 4 for output 0, 0, then 3, then 2, and 1 for output 1, 1: the kernel turned by half a turn. Times dOut, 1, 10, 100 and 1000, they add up to 1234',
    text(16, 20, 'the pixel in row 1, column 1, and what lies on it for each output'),
    ...fourWindows(16, 56, () => chosen, blank),
    ...products(300, met, 'what lay on it', at(gradImage(dOut, kernel), chosen)),
  )
}

const product = (above: number, below: number) => `${below}·${above}`

/** dOut laid on the image in its four places: the valid convolution. */
function kernelGradient(): string {
  const cell = 54
  const gradient = gradKernel(image, dOut)
  const panels = places.flatMap((place, k) => {
    const [x, y] = [16 + place[1] * 188, 36 + place[0] * 210]
    return [
      rect(x + place[1] * cell, y + place[0] * cell, 2 * cell, 2 * cell, tones[k], 0.2),
      matrix(x, y, laidOn(image, dOut, place, product), { cell }),
      frame(x + place[1] * cell, y + place[0] * cell, 2 * cell, 2 * cell, tones[k], 2.5),
      text(x + 1.5 * cell, y + 3 * cell + 20, `sum: ${at(gradient, place)}`, { anchor: 'middle', tone: tones[k] }),
    ]
  })
  return svg(
    540,
    440,
    'dOut, 1, 10, 100, 1000, laid on the 3 by 3 image in its four places. Pixels and gradients that lie on each other are multiplied and added up: 5421, 6532, 8754 and 9865, the gradient of the 2 by 2 kernel',
    text(16, 20, 'dOut laid on the image in its four places'),
    ...panels,
    arrow(382, 222, 412, 222),
    matrix(424, 168, rowsOf(gradient), { cell: 54, label: 'dKernel', tint: (i, j) => tones[2 * i + j] }),
  )
}

/** The turned kernel laid on dOut in its frame of zeros, in three of its nine places: the full convolution. */
function imageGradient(): string {
  const padded = pad(dOut, 1, 1, 1, 1)
  const gradient = conv2d(dOut, turned, 'full')
  const cell = 50
  const chosen: { place: Place; tone: Tone; what: string }[] = [
    { place: [0, 0], tone: 'first', what: 'a corner: row 0, column 0' },
    { place: [0, 1], tone: 'second', what: 'an edge: row 0, column 1' },
    { place: [1, 1], tone: 'third', what: 'the middle: row 1, column 1' },
  ]
  const panels = chosen.flatMap(({ place, tone, what }, k) => {
    const [x, y] = [16 + k * 216, 190]
    return [
      text(x, y - 10, what, { tone, look: 'small' }),
      rect(x + place[1] * cell, y + place[0] * cell, 2 * cell, 2 * cell, tone, 0.2),
      matrix(x, y, laidOn(padded, turned, place, product), { cell }),
      frame(x + cell, y + cell, 2 * cell, 2 * cell, 'soft', 2),
      frame(x + place[1] * cell, y + place[0] * cell, 2 * cell, 2 * cell, tone, 2.5),
      text(x + 2 * cell, y + 4 * cell + 20, `sum: ${at(gradient, place)}`, { anchor: 'middle', tone }),
    ]
  })
  const tint = (i: number, j: number) =>
    chosen.map(({ place, tone }) => isPlace(tone, place)(i, j)).find((tone) => tone !== undefined)
  return svg(
    664,
    426,
    'The kernel 1, 2, 3, 4 turned by 180 degrees is 4, 3, 2, 1. It slides over dOut, 1, 10, 100, 1000, which lies in a frame of zeros. In the corner it meets three zeros and the 1: 1. On the edge it meets the 1 and the 10: 2 + 10 = 12. In the middle it meets all four: 1234. The nine sums are the gradient of the image: 1, 12, 20; 103, 1234, 2040; 300, 3400, 4000',
    matrix(16, 54, rowsOf(kernel), { cell: 40, label: 'kernel' }),
    arrow(108, 94, 158, 94),
    text(133, 82, '180°', { anchor: 'middle', tone: 'soft', look: 'small' }),
    matrix(170, 54, rowsOf(turned), { cell: 40, label: 'turned' }),
    text(280, 99, 'slides over', { anchor: 'start', tone: 'soft', look: 'small' }),
    text(280, 115, 'dOut in its frame', { anchor: 'start', tone: 'soft', look: 'small' }),
    arrow(390, 94, 424, 94),
    matrix(440, 30, rowsOf(gradient), { cell: 44, label: 'dImage', tint }),
    ...panels,
  )
}

export const figures = { weight, pixel, 'kernel-gradient': kernelGradient, 'image-gradient': imageGradient }
