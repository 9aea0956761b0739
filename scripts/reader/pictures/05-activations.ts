// tanh: where it is a line, where it bends, where it is saturated; its slope at a point; and far out, where the
// formula taken literally has no number to give.
import { choice, note, row, slider } from '../browser/controls.ts'
import { type Curve, curve } from '../browser/curve.ts'
import { element } from '../browser/elements.ts'
import { tensorData, tensorOf, written } from '../browser/numbers.ts'
import { type Picture, type Stage, Surprise } from '../browser/picture.ts'

/** How far to either side; how far apart the curve's points are, and the places of the one that is dragged. */
const views = {
  '−4 to 4': { most: 4, apart: 0.01, step: 0.05, start: 1 },
  '−800 to 800': { most: 800, apart: 2, step: 2, start: 600 },
}
type View = (typeof views)[keyof typeof views]
const kinds = ['linear', 'bent', 'saturated']
const percent = (share: number) => `${written(100 * share)} %`

const picture: Picture = {
  after: './figures/regions.svg',
  title: 'tanh and its two faces',
  about:
    'Drag the point along the curve and watch its tangent: the slope. The tolerance decides how much of tanh counts as linear and as saturated. Then look far out, where e to the power of x overflows: the formula taken literally leaves a gap there. Dashed are y = x and ±1.',
  module: 'pictures/05-activations.work.ts',

  show({ root, call, redraw }) {
    const controls = row(root)
    const names = Object.keys(views) as (keyof typeof views)[]
    const range = choice(controls, 'x from', names, '−4 to 4', lookAt)
    const shares = { min: 0.01, max: 0.3, step: 0.01, value: 0.05 }
    const tolerance = slider(controls, { label: 'Tolerance', ...shares, write: percent, onChange: redraw })
    const frame = root.appendChild(element('div'))
    const words = note(root)
    let x = 1
    let width = 0
    let drawing = drawn()

    function drawn() {
      const { most, step } = views[range.value]
      width = widthIn(frame)
      return curve(frame, {
        title: 'tanh x over x, a point on it, and the regions below',
        width,
        xRange: [-most, most],
        yRange: [-1.2, 1.2],
        xTicks: [-most, -most / 2, 0, most / 2, most],
        yTicks: [-1, 0, 1],
        kinds,
        x: () => x,
        step,
        onMove: moveTo,
      })
    }

    function moveTo(place: number): void {
      x = place
      redraw()
    }

    function lookAt(): void {
      drawing = drawn()
      moveTo(views[range.value].start)
    }

    new ResizeObserver(() => {
      if (width === widthIn(frame)) return
      drawing = drawn()
      redraw()
    }).observe(frame)

    return async () => {
      const seen = await look(call, views[range.value], x, tolerance.value)
      drawing.show(seen)
      words.say(sentence(seen, views[range.value], tolerance.value))
    }
  },
}

function widthIn(frame: Element): number {
  return Math.max(220, Math.min(640, frame.clientWidth))
}

interface Seen extends Curve {
  /** the region of the point */
  region: string
}

async function look(call: Stage['call'], { most, apart }: View, x: number, tolerance: number): Promise<Seen> {
  const xs = Array.from({ length: (2 * most) / apart + 1 }, (_, i) => Number((i * apart - most).toFixed(2)))
  const [y] = tensorData(await call('tanh', tensorOf([1], [x])), [1], 'tanh')
  const one = tensorOf([1], [1])
  const [slope] = tensorData(await call('tanhGradient', one, tensorOf([1], [y])), [1], 'tanhGradient')
  const regions = regionsOf(await call('regions', [...xs, x], tolerance))
  const ys = tensorData(await call('tanh', tensorOf([xs.length], xs)), [xs.length], 'tanh')
  const line = [-1.2, -1.2, 1.2, 1.2] as const
  const beside = [line, [-most, -1, most, -1], [-most, 1, most, 1]] as const
  return { xs, ys, regions: regions.slice(0, -1), region: regions.at(-1)!, point: { x, y, slope }, beside }
}

function regionsOf(regions: unknown[]): string[] {
  const stranger = regions.find((region) => !kinds.includes(region as string))
  if (stranger === undefined && !regions.includes(undefined)) return regions as string[]
  throw new Surprise(`tanhRegion gives ${JSON.stringify(stranger)}, none of ${kinds.join(', ')}.`)
}

function sentence({ xs, ys, regions, region, point }: Seen, { most }: View, tolerance: number): string {
  const { x, y, slope } = point
  const exact = 1 - y ** 2
  const isExact = Math.abs(slope - exact) < 1e-9
  const apart = isExact ? ', which is 1 − y²' : `; 1 − y² is ${written(exact)}`
  const here = `At x = ${written(x)} tanh is ${written(y)}, ${region}; its slope is ${written(slope)}${apart}.`
  const gap = xs.find((place, i) => place > 0 && !Number.isFinite(ys[i]))
  if (gap !== undefined) return `${here} At x = ${gap} it is ${written(ys[xs.indexOf(gap)])}.${overflow(gap)}`
  if (most > 4) return here
  const linear = xs.findLast((_, i) => regions[i] === 'linear')
  const saturated = xs.find((place, i) => place > 0 && regions[i] === 'saturated')
  const upTo = linear === undefined ? 'nowhere linear' : `linear up to ${written(linear)}`
  const from = saturated === undefined ? 'nowhere saturated' : `saturated from ${written(saturated)}`
  return `${here} Within ${percent(tolerance)} it is ${upTo}, ${from}.`
}

/** Where an exponential of x, or of 2x, is too large for a number. */
function overflow(x: number): string {
  const power = [`${x}`, `2 · ${x}`].find((_, i) => Math.exp((i + 1) * x) === Number.POSITIVE_INFINITY)
  return power ? ` In a computer e to the power of ${power} is Infinity.` : ''
}

export default picture
