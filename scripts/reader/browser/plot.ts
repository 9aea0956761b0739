// Curves, by uPlot: its axes and its speed, our colours.
import uPlot from 'uplot'
import { colour, onSchemeChange, type Tone } from './colours.ts'
import { element, svg } from './elements.ts'
import { written } from './numbers.ts'

export interface Curve {
  label: string
  tone: Tone
  /** drawn as points, not as a line */
  isPoints?: boolean
  /** [on, off] in pixels */
  dash?: number[]
}

type Extent = [number, number] | (() => [number, number])

export interface PlotOptions {
  /** what is seen, for those who do not see it */
  title: string
  x: string
  y: string
  curves: readonly Curve[]
  /** the ranges of the axes, or what gives them at each drawing; the data's where left out */
  xRange?: Extent
  yRange?: Extent
  isLogarithmic?: boolean
  height?: number
}

export interface Plot {
  /** @param xs rising; @param curves for each curve a y for each x; what is not finite leaves a gap */
  show(xs: ArrayLike<number>, curves: readonly ArrayLike<number | null>[]): void
}

export function plot(root: HTMLElement, options: PlotOptions): Plot {
  const frame = element('div', { class: 'plot', role: 'img', 'aria-label': options.title })
  root.append(element('div', {}, frame, legend(options.curves)))
  let data: uPlot.AlignedData = [[], ...options.curves.map(() => [])] as unknown as uPlot.AlignedData
  let chart = chartOf(frame, options, data)
  new ResizeObserver(() => chart.setSize({ width: frame.clientWidth, height: options.height ?? 260 })).observe(frame)
  onSchemeChange(() => {
    chart.destroy()
    chart = chartOf(frame, options, data)
  })
  return {
    show(xs, curves) {
      data = [Array.from(xs), ...curves.map(withGaps)] as unknown as uPlot.AlignedData
      chart.setData(data)
    },
  }
}

function withGaps(values: ArrayLike<number | null>): (number | null)[] {
  return Array.from(values, (value) => (value === null || !Number.isFinite(value) ? null : value))
}

function chartOf(frame: HTMLElement, options: PlotOptions, data: uPlot.AlignedData): uPlot {
  const { x, y, curves, xRange, yRange, isLogarithmic, height = 260 } = options
  const axis = (label: string) => ({
    label,
    stroke: colour('soft'),
    labelFont: '14px system-ui, sans-serif',
    font: '12px system-ui, sans-serif',
    grid: { stroke: colour('faint'), width: 1 },
    ticks: { stroke: colour('faint'), width: 1 },
    values: (_: uPlot, splits: number[]) => splits.map((value) => (value === null ? '' : written(value))),
  })
  return new uPlot(
    {
      width: frame.clientWidth || 600,
      height,
      cursor: { drag: { x: false, y: false } },
      legend: { show: false },
      scales: {
        x: { time: false, ...(xRange && { range: xRange }) },
        y: { ...(yRange && { range: yRange }), ...(isLogarithmic && { distr: 3 }) },
      },
      axes: [axis(x), axis(y)],
      series: [{ label: x }, ...curves.map(seriesOf)],
    },
    data,
    frame,
  )
}

/** The curves' names, each behind a stroke as it is drawn. */
function legend(curves: readonly Curve[]): HTMLElement {
  const items = curves.map(({ label, tone, isPoints, dash }) => {
    const mark = isPoints
      ? svg('circle', { cx: 12, cy: 6, r: 4, class: `f-${tone}` })
      : svg('line', {
          x1: 0,
          x2: 24,
          y1: 6,
          y2: 6,
          class: `s-${tone}`,
          'stroke-width': 2,
          'stroke-dasharray': dash?.join(' '),
        })
    return element('li', {}, svg('svg', { width: 24, height: 12, 'aria-hidden': 'true' }, mark), label)
  })
  return element('ul', { class: 'legend' }, ...(curves.length > 1 ? items : []))
}

function seriesOf({ label, tone, isPoints, dash }: Curve): uPlot.Series {
  const stroke = colour(tone)
  if (isPoints) return { label, stroke, paths: () => null, points: { show: true, size: 8, fill: stroke } }
  return { label, stroke, width: 2, dash, points: { show: isAlone, size: 7, fill: stroke } }
}

/** Through one point alone there is no line: it is shown as what it is. */
function isAlone({ data }: uPlot, series: number): boolean {
  return Array.from(data[series]).filter((value) => value !== null && value !== undefined).length === 1
}
