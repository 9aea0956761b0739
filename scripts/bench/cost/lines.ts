// The cost on the terminal.
import { short } from '../ladder/lines.ts'
import type { AxisReport, CostReport, Point } from './cost.ts'
import type { Resident } from './resident.ts'

const titles = {
  batch: 'Images to a step',
  side: 'Pixels to an image’s side',
  filters: 'Filters',
  epochs: 'Epochs of 64 steps',
}

export function costLines({ node, axes, residents }: CostReport): string[] {
  return [
    `Lesson 15’s network on lesson 19’s engine, one thread, Node ${node}: batches of 32, 28×28 pixels, 8 filters, but for what grows.`,
    'Time grows as the arithmetic to the power that is named: 1 is as fast, below 1 is slower.',
    ...axes.flatMap((axis) => ['', ...axisLines(axis)]),
    '',
    'Memory of the process that trains on so many digits:',
    ...residents.map(residentLine),
  ]
}

function axisLines({ axis, points, exponent, loopsExponent, kernels }: AxisReport): string[] {
  const loops = loopsExponent === undefined ? '' : `, of the loops ${loopsExponent.toFixed(2)}`
  const steepest = kernels.toSorted((a, b) => b.exponent - a.exponent)[0]
  return [
    `${titles[axis]}: power ${exponent.toFixed(2)}${loops}; the steepest kernel is ${steepest.kernel}, ${steepest.exponent.toFixed(2)}`,
    ...points.map(pointLine),
  ]
}

function pointLine({ value, ms, operations, loopsMs, bytes }: Point): string {
  const each = `${short((1e6 * ms) / operations)} ns an operation`
  const loops = loopsMs === undefined ? '' : `  loops ${short(loopsMs)} ms`
  const millions = `${short(operations / 1e6)} million operations`
  return `${String(value).padStart(5)}  ${`${short(ms)} ms`.padEnd(9)}  ${millions.padEnd(24)}  ${each}  ${megabytes(bytes)}${loops}`
}

function residentLine({ images, resident, peak, pixels }: Resident): string {
  const floats = megabytes(8 * pixels)
  return `${images.toLocaleString('en').padStart(8)}  ${megabytes(resident)}, at most ${megabytes(peak)}; its pixels are ${megabytes(pixels)} as bytes and would be ${floats} as float64`
}

function megabytes(bytes: number): string {
  return `${short(bytes / 2 ** 20)} MB`
}
