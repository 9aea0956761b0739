import { tensor } from '../../lessons/given/tensor.ts'
import { transposedConv2d } from '../../solutions/18-dcgan/dcgan.ts'
import { type Axes, arrow, axes, frame, line, place, polyline, rect, svg, type Tone, text } from './svg.ts'

const small = { look: 'small', anchor: 'middle' } as const
const cell = 30
const pixels = [1, 10]
const kernel = [1, 2, 3]

function boxes(x: number, y: number, values: readonly (number | string)[], tone?: Tone): string[] {
  return values.flatMap((value, i) => [
    tone ? rect(x + i * cell, y, cell, cell, tone, 0.22) : '',
    frame(x + i * cell, y, cell, cell, 'soft'),
    text(x + i * cell + cell / 2, y + 20, String(value), small),
  ])
}

/** Two stamps, the second a stride to the right, and below them their sum. */
function stamping(x: number, y: number, stride: number): string[] {
  const sum = transposedConv2d(tensor([1, 1, 1, 2], pixels), tensor([1, 1, 1, 3], kernel), stride).data
  const overlaps = (column: number) => column >= stride && column < kernel.length
  return [
    text(x, y - 10, `stride ${stride}`, { tone: 'soft', look: 'small' }),
    ...pixels.flatMap((pixel, i) =>
      boxes(
        x + i * stride * cell,
        y + i * (cell + 6),
        kernel.map((weight) => weight * pixel),
        i === 0 ? 'first' : 'second',
      ),
    ),
    line(x, y + 2 * cell + 16, x + sum.length * cell, y + 2 * cell + 16, 'soft', 1.5),
    ...[...sum].flatMap((value, column) =>
      boxes(x + column * cell, y + 2 * cell + 26, [value], overlaps(column) ? 'third' : undefined),
    ),
  ]
}

function stamps(): string {
  const [x, y] = [168, 44]
  const [two, three] = [x + 4 * cell + 36, x + 9 * cell + 72]
  const below = y + 2 * cell + 26
  return svg(
    704,
    206,
    'The pixels 1 and 10 stamp the kernel 1, 2, 3. With stride 1 the stamps overlap in two places and give 1, 12, 23, 30; with stride 2 in one and give 1, 2, 13, 20, 30; with stride 3 they lie side by side. A padding of 1 cuts the first and the last number off',
    text(14, y - 10, 'pixels', { tone: 'soft', look: 'small' }),
    ...boxes(14, y, [1], 'first'),
    ...boxes(14 + cell, y, [10], 'second'),
    text(14, y + 74, 'kernel', { tone: 'soft', look: 'small' }),
    ...boxes(14, y + 84, kernel),
    arrow(116, y + 54, 150, y + 54),
    ...stamping(x, y, 1),
    ...stamping(two, y, 2),
    ...stamping(three, y, 3),
    line(two + cell, below - 5, two + cell, below + cell + 22, 'ink', 1.5, '4 3'),
    line(two + 4 * cell, below - 5, two + 4 * cell, below + cell + 22, 'ink', 1.5, '4 3'),
    text(two + 2.5 * cell, below + cell + 20, 'padding 1', small),
    text(x, below + cell + 20, 'green: added up', { tone: 'third', look: 'small' }),
  )
}

interface Maps {
  x: number
  size: number
  count: string
  words: readonly string[]
  tone: Tone
}

/** A few sheets behind each other, as large as the map is. */
function sheets({ x, size, count, words, tone }: Maps, middle: number): string[] {
  const side = Math.max(8, 2.6 * size)
  const behind = count.startsWith('[1,') ? 0 : 2
  const stack = Array.from({ length: behind + 1 }, (_, i) => {
    const shift = (behind - i) * 5
    return (
      rect(x + shift, middle - side / 2 - shift, side, side, 'paper') +
      rect(x + shift, middle - side / 2 - shift, side, side, tone, 0.22) +
      frame(x + shift, middle - side / 2 - shift, side, side, tone)
    )
  })
  const centre = x + side / 2
  return [
    ...stack,
    text(centre, middle + side / 2 + 18, count, { ...small, look: 'small mono' }),
    ...words.map((word, i) => text(centre, middle + side / 2 + 36 + 15 * i, word, { ...small, tone: 'soft' })),
  ]
}

/** An arrow with the kernel's size above and the stride below. */
function step(x: number, middle: number, kernelText: string, strideText: string, width = 64): string[] {
  return [
    arrow(x, middle, x + width, middle),
    text(x + width / 2 - 3, middle - 8, kernelText, small),
    text(x + width / 2 - 3, middle + 17, strideText, { ...small, tone: 'soft' }),
  ]
}

function networks(): string {
  const [upper, lower] = [84, 254]
  const code: Maps = { x: 76, size: 1, count: '[16, 1, 1]', words: ['code'], tone: 'first' }
  const row = (middle: number, tone: Tone, isBack: boolean) => [
    ...sheets({ x: 212, size: 7, count: '[16, 7, 7]', words: [], tone }, middle),
    ...sheets({ x: 338, size: 14, count: '[8, 14, 14]', words: [], tone }, middle),
    ...sheets(
      { x: 486, size: 28, count: '[1, 28, 28]', words: [isBack ? 'real or fake' : 'fake'], tone: 'ink' },
      middle,
    ),
  ]
  return svg(
    580,
    340,
    'The generator leads from a code of 16 numbers to 16 maps of 7×7, 8 of 14×14 and one image of 28×28; the discriminator leads from the image to 8 maps of 14×14, 16 of 7×7 and one logit',
    text(14, 24, 'generator: transposed convolutions', { tone: 'first' }),
    ...sheets(code, upper),
    ...step(118, upper, '7×7', 'stride 1', 76),
    ...row(upper, 'first', false),
    ...step(246, upper, '4×4', 'stride 2', 76),
    ...step(394, upper, '4×4', 'stride 2', 76),
    text(14, 196, 'discriminator: convolutions', { tone: 'second' }),
    ...sheets({ x: 76, size: 1, count: '[1, 1, 1]', words: ['logit'], tone: 'second' }, lower),
    ...row(lower, 'second', true),
    arrow(478, lower, 394, lower),
    text(436, lower - 8, '4×4', small),
    text(436, lower + 17, 'stride 2', { ...small, tone: 'soft' }),
    arrow(326, lower, 246, lower),
    text(288, lower - 8, '4×4', small),
    text(288, lower + 17, 'stride 2', { ...small, tone: 'soft' }),
    arrow(200, lower, 104, lower),
    text(152, lower - 8, '7×7', small),
    text(152, lower + 17, 'stride 1', { ...small, tone: 'soft' }),
  )
}

/**
 * Recorded: `npm run train -- 18-dcgan --solutions`, two epochs of 60,000 digits in batches of 16. Each number is
 * the mean of a hundred batches; the command leaves them in .course/training/18-dcgan.json.
 */
const recorded = {
  discriminator: [
    0.241, 0.444, 0.633, 0.664, 0.665, 0.66, 0.664, 0.65, 0.676, 0.675, 0.65, 0.653, 0.639, 0.637, 0.626, 0.633, 0.615,
    0.616, 0.6, 0.604, 0.597, 0.588, 0.591, 0.58, 0.573, 0.576, 0.576, 0.58, 0.578, 0.582, 0.577, 0.588, 0.572, 0.583,
    0.582, 0.581, 0.575, 0.588, 0.603, 0.593, 0.602, 0.594, 0.605, 0.609, 0.615, 0.604, 0.615, 0.6, 0.621, 0.613, 0.614,
    0.62, 0.618, 0.622, 0.609, 0.624, 0.623, 0.63, 0.617, 0.628, 0.621, 0.626, 0.626, 0.62, 0.623, 0.628, 0.626, 0.615,
    0.625, 0.639, 0.633, 0.624, 0.627, 0.638, 0.637,
  ],
  generator: [
    1.837, 1.392, 0.933, 0.86, 0.846, 0.849, 0.851, 0.844, 0.821, 0.804, 0.843, 0.869, 0.851, 0.862, 0.888, 0.877,
    0.901, 0.904, 0.922, 0.92, 0.939, 0.977, 1.01, 0.977, 0.98, 1.042, 1.015, 1.021, 1.032, 1.04, 1.03, 1.013, 1.026,
    1.022, 1.023, 1.017, 1.042, 1.029, 1.014, 1.015, 0.996, 1.013, 1.0, 0.983, 0.97, 0.98, 0.964, 0.989, 0.966, 0.975,
    0.965, 0.958, 0.961, 0.952, 0.968, 0.937, 0.941, 0.933, 0.944, 0.941, 0.934, 0.938, 0.922, 0.937, 0.945, 0.934,
    0.936, 0.949, 0.936, 0.905, 0.916, 0.939, 0.917, 0.913, 0.913,
  ],
}

function losses(): string {
  const area: Axes = { x: 50, y: 190, width: 520, height: 160, domain: [0, 120], range: [0, 2] }
  const points = (values: readonly number[]) => values.map((loss, i) => place(area, (i + 1) * 1.6, loss))
  const [, tie] = place(area, 0, Math.LN2)
  const [, lastD] = place(area, 0, recorded.discriminator.at(-1)!)
  const [, lastG] = place(area, 0, recorded.generator.at(-1)!)
  return svg(
    680,
    242,
    'The losses of both players over 120,000 images: the generator’s begins at 1.84, falls to 0.80, rises to 1.04 and ends at 0.91; the discriminator’s begins at 0.24, rises to 0.68, sinks to 0.57 and ends at 0.64. Between them lies ln 2',
    axes(area, [0, 20, 40, 60, 80, 100, 120], [0, 0.5, 1, 1.5, 2]),
    line(50, tie, 570, tie, 'soft', 1, '4 3'),
    text(564, tie - 4, 'ln 2', { anchor: 'end', tone: 'soft', look: 'small' }),
    polyline(points(recorded.generator), 'first'),
    polyline(points(recorded.discriminator), 'second'),
    text(578, lastG + 4, 'generator', { tone: 'first', look: 'small' }),
    text(578, lastD + 4, 'discriminator', { tone: 'second', look: 'small' }),
    text(310, 232, 'thousands of real images seen', { ...small, tone: 'soft' }),
  )
}

export const figures = { stamps, networks, losses }
