// A drawing with two axes and even scales, for what is dragged about in it; curves without a hand are plot.ts's.
import { svg } from './elements.ts'
import { written } from './numbers.ts'

export interface AxesOptions {
  title: string
  width: number
  height: number
  xRange: readonly [number, number]
  yRange: readonly [number, number]
  xTicks: readonly number[]
  yTicks: readonly number[]
  /** room below the axis, in CSS pixels, for more than its numbers */
  below?: number
}

export interface Axes {
  drawing: SVGSVGElement
  /** from numbers to places in the drawing, and back */
  x: (value: number) => number
  y: (value: number) => number
  xAt: (place: number) => number
  /** a path through the points; it is interrupted where a number is not finite */
  line: (xs: readonly number[], ys: readonly number[]) => string
}

const margin = { left: 34, right: 14, top: 12, bottom: 24 }

export function axes(options: AxesOptions): Axes {
  const { title, width, height, xRange, yRange, below = 0 } = options
  const [left, right] = [margin.left, width - margin.right]
  const [top, bottom] = [margin.top, height - margin.bottom]
  const x = (value: number) => left + ((value - xRange[0]) / (xRange[1] - xRange[0])) * (right - left)
  const y = (value: number) => bottom - ((value - yRange[0]) / (yRange[1] - yRange[0])) * (bottom - top)
  const xAt = (place: number) => xRange[0] + ((place - left) / (right - left)) * (xRange[1] - xRange[0])
  const drawing = svg(
    'svg',
    { viewBox: `0 0 ${width} ${height + below}`, width, class: 'bars', role: 'group', 'aria-label': title },
    ...options.xTicks.flatMap((tick) => [
      svg('line', { x1: x(tick), x2: x(tick), y1: top, y2: bottom, class: 's-faint' }),
      svg('text', { x: x(tick), y: bottom + 18, 'text-anchor': 'middle', class: 'f-soft' }, written(tick)),
    ]),
    ...options.yTicks.flatMap((tick) => [
      svg('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), class: 's-faint' }),
      svg('text', { x: left - 8, y: y(tick) + 5, 'text-anchor': 'end', class: 'f-soft' }, written(tick)),
    ]),
  )
  return { drawing, x, y, xAt, line: (xs, ys) => path(xs.map(x), ys.map(y)) }
}

function path(xs: number[], ys: number[]): string {
  let isDown = false
  return ys
    .map((y, i) => {
      const step = `${isDown ? 'L' : 'M'}${xs[i].toFixed(1)} ${y.toFixed(1)}`
      isDown = Number.isFinite(y)
      return isDown ? step : ''
    })
    .join('')
}
