// What a step costs as the work grows.
import type { Axis, CostReport } from '../bench/cost/cost.ts'
import { type Axes, circle, frame, line, place, svg, type Tone, text } from './svg.ts'

const series: Partial<Record<Axis, [tone: Tone, what: string]>> = {
  batch: ['first', 'images to a step: 8 to 256'],
  side: ['second', 'pixels to a side: 14 to 112'],
  filters: ['third', 'filters: 4 to 64'],
}

/** Both ways the logarithms: from 0.5 to 100 million operations, from a twentieth of a millisecond to a second. */
const area: Axes = { x: 70, y: 300, width: 400, height: 270, domain: [-0.35, 2], range: [-1.3, 3] }

export function costFigure({ axes }: CostReport): string {
  // The step that the networks of the lessons make: 32 images.
  const usual = axes.find(({ axis }) => axis === 'batch')!.points.find(({ value }) => value === 32)!
  return svg(
    700,
    356,
    'The time of a step over its operations, both by powers of ten: the points of the engine lie along one line, those of the loops along another above it, and both rise as the arithmetic does',
    ...grid(),
    ...slope(usual.ms / usual.operations, 'the engine'),
    ...slope(usual.loopsMs! / usual.operations, 'the loops of lesson 15'),
    ...axes.flatMap(marks),
    ...legend(),
  )
}

function grid(): string[] {
  const across = [1, 10, 100].map((millions) => {
    const [x] = place(area, Math.log10(millions), 0)
    return (
      line(x, 30, x, 303, 'faint') +
      text(x, 320, `${millions} million`, { anchor: 'middle', look: 'small', tone: 'soft' })
    )
  })
  const up = [0.1, 1, 10, 100, 1000].map((ms) => {
    const [, y] = place(area, 0, Math.log10(ms))
    return (
      line(70, y, 470, y, 'faint') +
      text(62, y + 4, `${ms.toLocaleString('en')} ms`, { anchor: 'end', look: 'small', tone: 'soft' })
    )
  })
  return [...across, ...up, text(270, 344, 'operations of a step', { anchor: 'middle', look: 'small', tone: 'soft' })]
}

/** Where so many ms for each operation lie: the time grows as the arithmetic does. */
function slope(each: number, label: string): string[] {
  const [x1, y1] = place(area, area.domain[0], Math.log10(1e6 * each) + area.domain[0])
  const [x2, y2] = place(area, area.domain[1], Math.log10(1e6 * each) + area.domain[1])
  return [line(x1, y1, x2, y2, 'soft', 1, '4 4'), text(x2 + 8, y2 + 4, label, { look: 'small', tone: 'soft' })]
}

function marks({ axis, points }: CostReport['axes'][number]): string[] {
  const found = series[axis]
  if (!found) return []
  return points.flatMap(({ operations, ms, loopsMs = ms }) => {
    const across = Math.log10(operations / 1e6)
    const [x, y] = place(area, across, Math.log10(ms))
    const [left, above] = place(area, across, Math.log10(loopsMs))
    return [circle(x, y, 4, found[0]), frame(left - 3.5, above - 3.5, 7, 7, found[0], 1.5)]
  })
}

function legend(): string[] {
  return Object.values(series).flatMap(([tone, what], i) => {
    const y = 236 + 22 * i
    return [circle(506, y - 4, 4, tone), text(518, y, what, { look: 'small' })]
  })
}
