// A curve with a point that is moved along it: the tangent through the point, the stretches where the curve has
// no number, and below it a lane for each kind of region.
import { type Axes, axes } from './axes.ts'
import { draggable, placeIn } from './drag.ts'
import { set, svg } from './elements.ts'
import { written } from './numbers.ts'

export interface CurveOptions {
  title: string
  width: number
  xRange: readonly [number, number]
  yRange: readonly [number, number]
  xTicks: readonly number[]
  yTicks: readonly number[]
  /** the kinds of region, each with a lane of its own */
  kinds: readonly string[]
  /** where the point is, and how far a key moves it */
  x: () => number
  step: number
  onMove: (x: number) => void
}

export interface Curve {
  xs: readonly number[]
  ys: readonly number[]
  /** the kind of each point's region */
  regions: readonly string[]
  point: { x: number; y: number; slope: number }
  /** what the curve is compared with, drawn thin: its two ends */
  beside: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[]
}

const [height, lane] = [230, 26]

/** Draws it into `frame`, in place of what was there. */
export function curve(frame: Element, options: CurveOptions): { show(curve: Curve): void } {
  const { x, step, xRange, onMove, kinds } = options
  const paper = axes({ ...options, height, below: kinds.length * lane })
  const layer = svg('g')
  const dots = [svg('circle', { r: 22, class: 'column' }), svg('circle', { r: 8, class: 'f-second' })]
  const grip = svg('g', {}, ...dots)
  paper.drawing.append(layer, grip)
  frame.replaceChildren(paper.drawing)
  const at = (event: PointerEvent) => paper.xAt(placeIn(paper.drawing, event).x)
  draggable(grip, { min: xRange[0], max: xRange[1], step, label: 'x', value: x, at, onChange: onMove })
  const place = (x: number, y: number) => {
    for (const dot of dots) set(dot, { cx: paper.x(x), cy: paper.y(y) })
  }
  place(x(), 0)
  return {
    show(shown) {
      layer.replaceChildren(
        ...gaps(paper, options, shown),
        ...lines(paper, options, shown),
        ...kinds.flatMap((kind, i) => laneOf(paper, shown, kind, height + i * lane)),
      )
      const { x, y } = shown.point
      place(x, Number.isFinite(y) ? within(y, options) : 0)
    },
  }
}

const within = (y: number, { yRange }: CurveOptions) => Math.max(yRange[0], Math.min(yRange[1], y))

/** The stretches along which something holds, from the first point of each to the last. */
export function stretches<T>(values: readonly T[], holds: (value: T) => boolean): [first: number, last: number][] {
  const starts = values.flatMap((value, i) => (holds(value) && (i === 0 || !holds(values[i - 1])) ? [i] : []))
  return starts.map((first) => {
    const end = values.findIndex((value, i) => i > first && !holds(value))
    return [first, (end < 0 ? values.length : end) - 1]
  })
}

function gaps({ x, y }: Axes, { yRange }: CurveOptions, { xs, ys }: Curve): SVGElement[] {
  return stretches(ys, (value) => !Number.isFinite(value)).flatMap(([first, last]) => {
    const [from, to] = [x(xs[first]), x(xs[last])]
    const [top, bottom] = [y(yRange[1]), y(yRange[0])]
    const place = { x: from, width: Math.max(2, to - from), y: top, height: bottom - top }
    // Upright: on a phone the stretch is narrower than the word.
    const turned = `translate(${(from + to) / 2 + 5} ${(top + bottom) / 2}) rotate(-90)`
    const name = svg('text', { transform: turned, 'text-anchor': 'middle', class: 'f-second' }, written(ys[first]))
    return [svg('rect', { ...place, class: 'f-second', 'fill-opacity': 0.15 }), name]
  })
}

function lines({ x, y, line }: Axes, options: CurveOptions, { xs, ys, beside, point }: Curve): SVGElement[] {
  const seen = ys.map((value) => (Number.isFinite(value) ? within(value, options) : value))
  const thin = beside.map(([x1, y1, x2, y2]) =>
    svg('line', { x1: x(x1), y1: y(y1), x2: x(x2), y2: y(y2), class: 's-soft', 'stroke-dasharray': '4 4' }),
  )
  const curved = svg('path', { d: line(xs, seen), class: 's-first', 'stroke-width': 3 })
  return [...thin, curved, ...tangent({ x, y }, options, point)]
}

/** A piece of the tangent, so long that it stays beside the curve. */
function tangent({ x, y }: Pick<Axes, 'x' | 'y'>, { xRange }: CurveOptions, point: Curve['point']): SVGElement[] {
  if (!Number.isFinite(point.y) || !Number.isFinite(point.slope)) return []
  const half = Math.min((xRange[1] - xRange[0]) / 7, 0.6 / Math.abs(point.slope))
  const end = (wanted: number) => {
    const by = Math.max(xRange[0] - point.x, Math.min(xRange[1] - point.x, wanted))
    return [x(point.x + by), y(point.y + by * point.slope)]
  }
  const [[x1, y1], [x2, y2]] = [end(-half), end(half)]
  return [svg('line', { x1, y1, x2, y2, class: 's-second', 'stroke-width': 2.5 })]
}

function laneOf({ x }: Axes, { xs, regions }: Curve, kind: string, top: number): SVGElement[] {
  const bars = stretches(regions, (region) => region === kind).map(([first, last]) =>
    svg('rect', {
      x: x(xs[first]),
      width: Math.max(2, x(xs[last]) - x(xs[first])),
      y: top + 4,
      height: lane - 6,
      class: 'f-third',
      'fill-opacity': 0.35,
    }),
  )
  return [...bars, svg('text', { x: x(xs[0]) + 4, y: top + lane - 8, class: 'f-ink' }, kind)]
}
