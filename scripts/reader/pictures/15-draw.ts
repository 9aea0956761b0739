// One draws a digit, and one's own network says what it is; its kernels, and what each finds in the drawing.
import { centred } from '../browser/centred.ts'
import { button, choice, note, row } from '../browser/controls.ts'
import { element } from '../browser/elements.ts'
import { type TensorLike, tensorData, written } from '../browser/numbers.ts'
import { penKeys } from '../browser/pen-keys.ts'
import type { Picture } from '../browser/picture.ts'
import { type Pixels, pixels } from '../browser/pixels.ts'
import { type Plot, plot } from '../browser/plot.ts'
import { shares } from '../browser/shares.ts'
import { sketch } from '../browser/sketch.ts'
import { onTraining, trained } from '../browser/training.ts'

const [side, mapSide, kernelSide, filters, batch] = [28, 26, 3, 8, 32]
const classes = [...'0123456789']
const own = 'your own'
const count = 2000
const invitation = `Train it here on ${count} digits`

interface Network {
  parameters: Record<string, TensorLike>
  /** where its weights come from, as the end of a sentence */
  from: string
}

interface Reading {
  probs: TensorLike
  maps: TensorLike[]
}

interface Step extends Reading {
  seen: number
  losses: number[]
  parameters: Record<string, TensorLike>
}

const picture: Picture = {
  after: './figures/network.svg',
  title: 'Your network reads what you draw',
  about:
    'Draw a digit with the pointer; with keys, the arrows move the pen and the space bar puts it down and lifts it. Small at its side is what the network gets: the drawing scaled and centred as MNIST’s digits are. Below are the eight kernels, each above its map of the drawing.',
  module: 'pictures/15-draw.work.ts',

  show({ root, call, given, stream, redraw, stop }) {
    const controls = row(root)
    const [left, right] = [element('div'), element('div')]
    root.append(element('div', { class: 'side-by-side' }, left, right))
    const words = note(root)
    const tiles = tilesIn(root)
    const training = root.appendChild(element('div'))
    const turns = row(training)

    let digits: number[][] | undefined
    let drawing = new Array<number>(side * side).fill(0)
    const digit = choice(controls, 'Digit', [...classes, own], '7', redraw)
    button(controls, 'Clear', () => draw(drawing.map(() => 0)))
    const frame = left.appendChild(element('div', { class: 'pad' }))
    const pad = pixels(frame, { title: 'the drawing', side, cell: 8 })
    const seen = pixels(left, { title: 'what the network gets', side, cell: 3 })
    const probabilities = shares(right, 'its probabilities', classes)
    const pen = penKeys(frame, { columns: side, image: () => drawing, onDraw: draw }, showDrawing)
    sketch(pad, { columns: side, image: () => drawing, onDraw: draw })

    /** What `npm run train` has left, or what was trained here, whichever came last. */
    let network: Network | undefined
    let isAsked = false
    let isRunning = false
    onTraining('weights', () => {
      network = undefined
      redraw()
    })
    const turn = button(turns, invitation, () => {
      if (isRunning) return stop()
      isAsked = true
      redraw()
    })
    const progress = element('progress', { max: count, value: 0, 'aria-label': 'digits seen', hidden: true })
    turns.append(progress)
    let chart: Plot | undefined

    function draw(next: number[]): void {
      drawing = next
      digit.value = own
      showDrawing()
    }

    /** At once: a pen does not wait for a network. */
    function showDrawing(): void {
      const outlined = pen.place && { ...pen.place, rows: 1, columns: 1 }
      const description = digit.value === own ? 'your own' : `a ${digit.value} of the test digits`
      pad.show({ rows: side, columns: side, values: drawing, at: 0, outlined, description })
    }

    function showReading({ probs, maps }: Reading, { parameters, from }: Network): void {
      const p = tensorData(probs, [1, classes.length], 'forward: probs')
      const said = p.every(Number.isFinite) ? p.indexOf(Math.max(...p)) : -1
      probabilities.show(p, said)
      tiles.forEach(({ kernel, map }, i) => {
        const weights = Array.from(parameters.kernels.data).slice(9 * i, 9 * i + 9)
        const numbers = tensorData(maps[i], [mapSide, mapSide], 'the map')
        kernel.show(shown(kernelSide, weights))
        map.show(shown(mapSide, numbers))
      })
      words.say(drawing.some((ink) => ink > 0) ? sentence(p, said, from) : 'Nothing is drawn yet.')
    }

    async function train(image: number[]): Promise<void> {
      const losses: number[] = []
      let fault: unknown
      const [xs, ys] = [[] as number[], losses]
      chart ??= lossChart(training)
      begin(true)
      const onStep = (step: Step) => {
        try {
          for (const loss of step.losses) {
            losses.push(loss)
            xs.push(Math.min(count, losses.length * batch))
          }
          chart!.show(xs, [ys])
          progress.value = step.seen
          network = { parameters: step.parameters, from: `trained here on ${step.seen} digits` }
          showReading(step, network)
        } catch (error) {
          fault = error
          stop()
        }
      }
      try {
        await stream('trained', [count, image], onStep)
      } catch (error) {
        if (fault || (error as Error).message !== 'stopped') throw fault ?? error
      } finally {
        begin(false)
      }
    }

    function begin(isNow: boolean): void {
      isRunning = isNow
      progress.hidden = !isNow
      turn.textContent = isNow ? 'Stop' : invitation
    }

    return async () => {
      digits ??= await given<number[][]>('digits')
      if (digit.value !== own) drawing = digits[Number(digit.value)]
      // A digit of MNIST’s lies as it should already.
      const image = digit.value === own ? centred(drawing) : drawing
      showDrawing()
      seen.show(shown(side, image))
      if (isAsked) {
        isAsked = false
        await train(image)
      }
      network ??= (await leftWeights()) ?? { parameters: await call('untrained'), from: 'untrained: it guesses' }
      showReading(await call<Reading>('read', network.parameters, image), network)
    }
  },
}

/** What `npm run train` has left. */
async function leftWeights(): Promise<Network | undefined> {
  const found = await trained('weights')
  if (!found) return undefined
  const epochs = found.epochsDone === 1 ? '1 epoch' : `${found.epochsDone} epochs`
  return { parameters: found.parameters, from: `with the weights that npm run train has left, after ${epochs}` }
}

interface Tile {
  kernel: Pixels
  map: Pixels
}

function tilesIn(root: Element): Tile[] {
  const grid = root.appendChild(element('div', { class: 'tiles', style: '--tile: 4.4rem' }))
  return Array.from({ length: filters }, (_, i) => {
    const tile = grid.appendChild(element('div'))
    return {
      kernel: pixels(tile, { title: `kernel ${i}`, side: kernelSide, cell: 12 }),
      map: pixels(tile, { title: `map ${i}`, side: mapSide, cell: 3 }),
    }
  })
}

function shown(along: number, values: ArrayLike<number>) {
  const list = Array.from(values)
  const odd = list.find((value) => !Number.isFinite(value))
  const [least, most] = [Math.min(...list), Math.max(...list)]
  const description =
    odd === undefined ? `from ${written(least, 2)} to ${written(most, 2)}` : `has ${written(odd)} in it`
  return { rows: along, columns: along, values: list, at: 0, description }
}

function lossChart(root: HTMLElement): Plot {
  return plot(root, {
    title: 'The loss of each batch over the digits seen',
    x: 'digits seen',
    y: 'loss',
    xRange: [0, count],
    curves: [{ label: 'loss', tone: 'first' }],
    height: 200,
  })
}

function sentence(p: number[], said: number, from: string): string {
  const sum = p.reduce((total, each) => total + each, 0)
  if (said < 0) return `What it says are no probabilities: they sum to ${written(sum)} (${from}).`
  const unsure = Math.abs(sum - 1) < 1e-6 ? '' : ` The ten sum to ${written(sum)}, not to 1.`
  return `It says ${said}, with a probability of ${written(p[said], 3)} (${from}).${unsure}`
}

export default picture
