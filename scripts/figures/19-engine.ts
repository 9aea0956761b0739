import { recordedCost } from './recorded.ts'
import { arrow, frame, line, rect, svg, type Tone, text } from './svg.ts'

/** A box with a name, and what it hands on. */
function box(x: number, y: number, width: number, name: string, tone: Tone): string[] {
  return [
    rect(x, y, width, 38, tone, 0.15),
    frame(x, y, width, 38, tone),
    text(x + width / 2, y + 24, name, { anchor: 'middle', look: 'small mono' }),
  ]
}

/** The ten kernels, there and back. */
function kernels(): string {
  const there = ['convolveRelu', 'maxPool', 'fullyConnected', 'softmaxCrossEntropy']
  const [top, bottom, width, step] = [48, 168, 148, 182]
  const x = (i: number) => 14 + i * step
  const handedOn = ['maps', 'pooled', 'logits']
  const handedBack = ['lists', 'dPooled', 'dLogits']
  const label = (i: number, y: number, what: string) =>
    text(x(i) + width + 17, y, what, { anchor: 'middle', look: 'small', tone: 'soft' })
  return svg(
    732,
    310,
    'Above, the way there: images, convolveRelu, maxPool, fullyConnected, softmaxCrossEntropy. Below, the way back: gradWeights and gradFeatures, gradMaxPool with its lists, gradKernels and gradImages, and sgd',
    text(x(0), 24, 'there: from the images to the loss', { tone: 'first', look: 'small' }),
    ...there.flatMap((name, i) => box(x(i), top, width, name, i === 3 ? 'third' : 'first')),
    ...handedOn.flatMap((what, i) => [
      arrow(x(i) + width + 3, top + 19, x(i + 1) - 3, top + 19, 'first'),
      label(i, top - 6, what),
    ]),
    text(x(3) + width / 2 - 8, top + 80, 'dLogits', { anchor: 'end', look: 'small', tone: 'soft' }),
    ...box(x(0), bottom - 8, width, 'gradKernels', 'second'),
    ...box(x(0), bottom + 38, width, 'gradImages', 'second'),
    ...box(x(1), bottom + 15, width, 'gradMaxPool', 'second'),
    ...box(x(2), bottom - 8, width, 'gradWeights', 'second'),
    ...box(x(2), bottom + 38, width, 'gradFeatures', 'second'),
    line(x(3) + width / 2, top + 42, x(3) + width / 2, bottom + 34, 'second', 1.5),
    arrow(x(3) + width / 2, bottom + 34, x(2) + width + 3, bottom + 34, 'second'),
    ...handedBack
      .slice(0, 2)
      .flatMap((what, i) => [
        arrow(x(i + 1) - 3, bottom + 34, x(i) + width + 3, bottom + 34, 'second'),
        label(i, bottom - 16, what),
      ]),
    ...box(x(0), bottom + 96, x(2) + width - x(0), 'sgd: all gradients of all parts, one step', 'third'),
    text(x(3), bottom + 120, 'back: from the loss', { tone: 'second', look: 'small' }),
  )
}

/** An array of six numbers and its three spare ones, and a vector across the border. */
function spare(): string {
  const [left, top, cell] = [24, 54, 52]
  const cells = Array.from({ length: 9 }, (_, i) => {
    const isOwn = i < 6
    return [
      rect(left + i * cell, top, cell, 40, isOwn ? 'first' : 'faint', isOwn ? 0.2 : 0.35),
      frame(left + i * cell, top, cell, 40, 'soft'),
      text(left + (i + 0.5) * cell, top + 25, isOwn ? String(i) : 'spare', { anchor: 'middle', look: 'small' }),
    ]
  })
  const [from, to] = [left + 4 * cell, left + 8 * cell]
  return svg(
    560,
    136,
    'An array of six numbers and three spare ones. A vector that begins at number 4 covers numbers 4 and 5 and two of the spare ones',
    ...cells.flat(),
    line(from, 42, to, 42, 'second', 1.5),
    line(from, 42, from, 50, 'second', 1.5),
    line(to, 42, to, 50, 'second', 1.5),
    text((from + to) / 2, 32, 'a vector from number 4 on', { anchor: 'middle', look: 'small', tone: 'second' }),
    text(left, 120, 'the array: six numbers', { look: 'small', tone: 'first' }),
    text(left + 6 * cell, 120, 'read or write, never count on', { look: 'small', tone: 'soft' }),
  )
}

export const figures = { kernels, spare, cost: recordedCost }
