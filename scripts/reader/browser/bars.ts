// Bars that show numbers, and bars that are dragged.

import type { Tone } from './colours.ts'
import { draggable, placeIn, type Range } from './drag.ts'
import { element, set, svg } from './elements.ts'
import { written } from './numbers.ts'

export interface BarsOptions {
  title: string
  /** a name below each bar */
  labels: readonly string[]
  /** the numbers at the lower and the upper edge; 0 is drawn as a line */
  min: number
  max: number
  tone?: Tone
  /** how a number is written above its bar */
  write?: (value: number) => string
}

export interface Bars {
  show(values: readonly number[]): void
}

const [barWidth, gap, height, above, below] = [44, 16, 150, 40, 24]

interface Drawn {
  drawing: SVGSVGElement
  y: (value: number) => number
  bars: { bar: SVGRectElement; text: SVGTextElement; group: SVGGElement }[]
}

/** Bars for numbers that come out of something. What is not finite is written in the place of a bar. */
export function bars(root: Element, options: BarsOptions): Bars {
  const drawn = draw(root, options)
  const caption = drawn.drawing.firstElementChild!
  return {
    show(values) {
      for (const [i, value] of values.entries()) showBar(drawn, options, i, value)
      caption.textContent = `${options.title}: ${values.map((value) => written(value)).join(', ')}`
    },
  }
}

export interface DraggableBarsOptions extends BarsOptions {
  values: readonly number[]
  step: number
  /** called with every change; the values are in `values` of what was returned */
  onChange: () => void
}

/** Bars that are moved, each a slider of its own. `values` may be set as well. */
export function draggableBars(root: Element, options: DraggableBarsOptions): { values: number[] } {
  const drawn = draw(root, options)
  drawn.drawing.firstElementChild!.textContent = options.title
  drawn.drawing.setAttribute('role', 'group')
  const values = [...options.values]
  const range: Range = { min: options.min, max: options.max, step: options.step }
  const tells = drawn.bars.map(({ group }, i) =>
    draggable(group, {
      ...range,
      label: `${options.title}, ${options.labels[i]}`,
      value: () => values[i],
      at: (event) => valueAt(drawn, options, placeIn(drawn.drawing, event).y),
      onChange(value) {
        values[i] = value
        showBar(drawn, options, i, value)
        options.onChange()
      },
    }),
  )
  const showAll = () => {
    for (const [i, value] of values.entries()) showBar(drawn, options, i, value)
  }
  showAll()
  return {
    get values() {
      return [...values]
    },
    set values(wanted) {
      values.splice(0, values.length, ...wanted)
      showAll()
      for (const tell of tells) tell()
      options.onChange()
    },
  }
}

function draw(root: Element, { title, labels, min, max, tone = 'first' }: BarsOptions): Drawn {
  const width = labels.length * (barWidth + gap) + gap
  const y = (value: number) => above + ((max - Math.min(max, Math.max(min, value))) / (max - min)) * height
  const drawing = svg(
    'svg',
    { viewBox: `0 0 ${width} ${above + height + below}`, width, class: 'bars', role: 'img' },
    svg('title', {}, title),
  )
  const parts = labels.map((label, i) => {
    const x = gap + i * (barWidth + gap)
    const bar = svg('rect', { x, width: barWidth, class: `f-${tone} bar` })
    // The whole column is what is grasped: a bar of height 0 is none.
    const column = svg('rect', {
      x: x - gap / 2,
      y: 0,
      width: barWidth + gap,
      height: above + height + below,
      class: 'column',
    })
    const text = svg('text', { x: x + barWidth / 2, 'text-anchor': 'middle', class: 'f-ink' })
    const name = svg(
      'text',
      { x: x + barWidth / 2, y: above + height + below - 4, 'text-anchor': 'middle', class: 'f-soft' },
      label,
    )
    return { bar, text, group: svg('g', {}, column, bar, text, name) }
  })
  const zero = svg('line', { x1: 0, x2: width, y1: y(0), y2: y(0), class: 's-soft' })
  drawing.append(...parts.map(({ group }) => group), zero)
  root.append(
    element('div', { class: 'bars-frame' }, element('p', { class: 'caption', 'aria-hidden': 'true' }, title), drawing),
  )
  return { drawing, y, bars: parts }
}

function showBar({ y, bars: parts }: Drawn, { write = written }: BarsOptions, i: number, value: number): void {
  const { bar, text } = parts[i]
  const isShown = Number.isFinite(value)
  const [top, bottom] = isShown ? [Math.min(y(value), y(0)), Math.max(y(value), y(0))] : [y(0), y(0)]
  set(bar, { y: top, height: bottom - top })
  set(text, { y: top - 8, class: isShown ? 'f-ink' : 'f-second', ...squeezed(write(value)) })
  text.textContent = write(value)
}

/** A number that is wider than its column would run into its neighbour. */
function squeezed(number: string) {
  const textLength = number.length > 7 ? barWidth + gap - 6 : undefined
  return { textLength, lengthAdjust: textLength && 'spacingAndGlyphs' }
}

function valueAt({ y }: Drawn, { min, max }: BarsOptions, at: number): number {
  return max - ((at - y(max)) / height) * (max - min)
}
