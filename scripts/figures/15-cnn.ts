import { mnist } from '../../lessons/given/mnist.ts'
import { seededRandom } from '../../lessons/given/random.ts'
import { type Tensor, tensor } from '../../lessons/given/tensor.ts'
import { relu } from '../../solutions/05-activations/activations.ts'
import { conv2d } from '../../solutions/08-convolution/convolution.ts'
import { maxPool } from '../../solutions/09-max-pooling/max-pooling.ts'
import { forward, initialize, type Parameters, train } from '../../solutions/15-cnn/cnn.ts'
import { recordedLadder } from './recorded.ts'
import { type Axes, arrow, axes, circle, frame, line, place, polyline, rect, svg, type Tone, text } from './svg.ts'

const small = { look: 'small', anchor: 'middle' } as const
const shades = 4

/** An image of numbers from 0 up, in four shades, `scale` to the pixel, framed. */
function picture(x: number, y: number, { data, shape: [height, width] }: Tensor, scale: number, tone: Tone): string {
  const largest = Math.max(...data)
  const paths = Array.from({ length: shades }, () => '')
  data.forEach((value, i) => {
    const shade = Math.round((value / largest) * shades) - 1
    if (shade >= 0) paths[shade] += `M${i % width} ${Math.floor(i / width)}h1v1h-1z`
  })
  const pixels = paths.map((d, shade) => (d ? `<path d="${d}" fill-opacity="${(shade + 1) / shades}"/>` : ''))
  return `<g transform="translate(${x} ${y}) scale(${scale})" class="f-${tone}">${pixels.join('')}</g>${frame(x, y, width * scale, height * scale)}`
}

/** Eight pictures, in two rows. */
function pictures(x: number, y: number, images: readonly Tensor[], scale: number, tone: Tone): string[] {
  const step = images[0].shape[1] * scale + 5
  return images.map((image, i) => picture(x + (i % 4) * step, y + Math.floor(i / 4) * step, image, scale, tone))
}

/** What the network of the lesson, trained on 2,000 digits, makes of a five that it takes for a three as well. */
function seen(): { image: Tensor; maps: Tensor[]; pooled: Tensor[]; probs: Float64Array } {
  const parameters: Parameters = initialize(seededRandom(1))
  train(parameters, mnist('train', 2000), { random: seededRandom(2) })
  const image = tensor([28, 28], mnist('test', 16).images.data.slice(15 * 28 * 28))
  const maps = Array.from(parameters.kernelBias.data, (bias, filter) => {
    const map = conv2d(image, tensor([3, 3], parameters.kernels.data.slice(9 * filter, 9 * (filter + 1))))
    return relu(
      tensor(
        map.shape,
        map.data.map((x) => x + bias),
      ),
    )
  })
  return {
    image,
    maps,
    pooled: maps.map((map) => maxPool(map)),
    probs: forward(parameters, tensor([1, 1, 28, 28], image.data)).probs.data,
  }
}

function stage(middle: number, name: string[], shape: string, parameters = ''): string[] {
  return [
    ...name.map((words, i) => text(middle, 24 + 16 * i, words, small)),
    text(middle, 176, shape, { ...small, look: 'small mono' }),
    text(middle, 196, parameters, { ...small, tone: 'second' }),
  ]
}

function network(): string {
  const { image, maps, pooled, probs } = seen()
  const answer = probs.indexOf(Math.max(...probs))
  const bars = Array.from(probs, (p, digit) => {
    const y = 50 + 11 * digit
    const tone = digit === answer ? 'second' : 'first'
    return [
      text(590, y + 9, String(digit), { anchor: 'end', look: 'small mono', tone: 'soft' }),
      rect(596, y + 1, Math.max(1, 62 * p), 8, tone, 0.75),
      p > 0.1 ? text(600 + 62 * p, y + 9, p.toFixed(2), { look: 'small' }) : '',
    ]
  })
  return svg(
    700,
    206,
    `The network: an image of 28×28 becomes 8 maps of 26×26, 8 pooled maps of 13×13, 1352 features, 10 logits and 10 probabilities; here it takes the image for a ${answer} with probability ${probs[answer].toFixed(2)}`,
    picture(10, 62, image, 3, 'ink'),
    ...stage(52, ['the image'], '[1, 28, 28]'),
    arrow(102, 104, 128, 104),
    ...pictures(136, 62, maps, 1.5, 'first'),
    ...stage(221, ['convolution, bias, ReLU'], '[8, 26, 26]', '80 parameters'),
    arrow(314, 104, 340, 104),
    ...pictures(348, 75, pooled, 2, 'first'),
    ...stage(408, ['max-pool 2'], '[8, 13, 13]'),
    arrow(476, 104, 502, 104),
    rect(512, 50, 10, 110, 'first', 0.3),
    frame(512, 50, 10, 110),
    ...stage(517, ['flatten'], '[1352]'),
    arrow(532, 104, 572, 104),
    ...bars.flat(),
    ...stage(624, ['fully connected,', 'softmax'], '[10]', '13,530 parameters'),
  )
}

/** Each step of the way there, with what it makes; below it the step of the way back, and where they are from. */
const steps: { there: string; makes: string; back: string; from: string }[] = [
  { there: 'conv2d', makes: 'map', back: 'gradKernel', from: '08 · 11' },
  { there: '+ bias', makes: '', back: 'gradBias', from: '11' },
  { there: 'relu', makes: '', back: 'reluGradient', from: '05' },
  { there: 'maxPool', makes: 'features', back: 'gradMaxPool', from: '09 · 10' },
  { there: '· W + b', makes: 'logits', back: '· Wᵀ', from: '13' },
  { there: 'softmax', makes: 'p', back: '(p − y) / n', from: '01 · 04' },
  { there: '−ln', makes: 'loss', back: '', from: '02' },
]

function wayBack(): string {
  const boxes = steps.flatMap(({ there, back, makes, from }, i) => {
    const x = 64 + i * 98
    const [width, middle] = back ? [84, 42] : [40, 20]
    return [
      arrow(x - 14, 53, x, 53),
      frame(x, 40, width, 26, 'first'),
      text(x + middle, 57, there, { ...small, tone: 'first' }),
      text(x + width + 7, 30, makes, { ...small, tone: 'soft' }),
      text(x + middle, 91, from, { ...small, tone: 'soft' }),
      ...(back ? [frame(x, 104, 84, 26, 'second'), text(x + 42, 121, back, { ...small, tone: 'second' })] : []),
      back && i > 0 ? arrow(x, 117, x - 14, 117, 'second') : '',
    ]
  })
  return svg(
    734,
    145,
    'Forward: conv2d, bias, relu, maxPool, times the weights plus bias, softmax, logarithm. Back: probabilities minus labels over n, times the weights transposed, gradMaxPool, reluGradient, gradBias, gradKernel',
    text(46, 57, 'image', { anchor: 'end', look: 'small' }),
    text(46, 91, 'lesson', { anchor: 'end', tone: 'soft', look: 'small' }),
    line(692, 53, 706, 53, 'soft', 1.5),
    line(706, 53, 706, 117, 'second', 1.5),
    arrow(706, 117, 638, 117, 'second'),
    ...boxes,
  )
}

/** Measured: how many images it had seen, and the share of the 10,000 test digits that it read. */
const measured: [number, number][] = [
  [2016, 0.8262],
  [5024, 0.8411],
  [10016, 0.9111],
  [20000, 0.9494],
  [60000, 0.9682],
  [120000, 0.9752],
  [180000, 0.9746],
]

function learning(): string {
  const area: Axes = { x: 60, y: 190, width: 540, height: 160, domain: [3.1, 5.35], range: [80, 100] }
  const points = measured.map(([images, share]) => place(area, Math.log10(images), 100 * share))
  const ticks = [2000, 5000, 10000, 20000, 60000, 180000].map((images) => {
    const [x] = place(area, Math.log10(images), 80)
    return line(x, 190, x, 195, 'soft') + text(x, 210, images.toLocaleString('en'), { ...small, tone: 'soft' })
  })
  const labels = measured.map(([images, share], i) => {
    const [dx, dy] = images < 120000 ? [-6, -10] : [0, images < 180000 ? -12 : 22]
    const tone = images < 60000 ? 'ink' : 'second'
    return text(points[i][0] + dx, points[i][1] + dy, `${(100 * share).toFixed(1)} %`, { ...small, tone })
  })
  return svg(
    640,
    245,
    'Of the 10,000 test digits it reads 82.6 % after 2,016 images, 91.1 % after 10,016, 96.8 % after one epoch of 60,000, 97.5 % after two and after three',
    axes(area, [], [80, 85, 90, 95, 100]),
    ...ticks,
    polyline(points),
    ...points.map(([x, y]) => circle(x, y, 3.5, 'first')),
    ...labels,
    text(330, 235, 'images seen; one epoch is 60,000', { ...small, tone: 'soft' }),
  )
}

export const figures = {
  network,
  'way-back': wayBack,
  learning,
  speed: () => recordedLadder('training'),
  /** the whole of it, for the first page of the course */
  ladder: () => recordedLadder('convolution', 'product', 'training'),
}
