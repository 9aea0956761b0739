// The ladder as a picture.
import { short } from '../bench/ladder/lines.ts'
import { type On, type Row, type SectionReport, titleOf } from '../bench/ladder/rungs.ts'
import { type Axes, circle, line, place, svg, type Tone, text } from './svg.ts'

const tones: Record<On, Tone> = { JavaScript: 'first', WebAssembly: 'third', Python: 'second' }
const [width, left, right, rowHeight, head, foot] = [720, 252, 566, 20, 26, 40]

/** A row's three marks and what they are told as. */
interface Measure {
  values: readonly [low: number, median: number, high: number]
  told: string
}

/** Sections of a run, one below the other. */
export function ladderFigure(sections: readonly SectionReport[]): string {
  const tops = sections.map((_, i) => sections.slice(0, i).reduce((top, section) => top + heightOf(section), 8))
  const height = tops.at(-1)! + heightOf(sections.at(-1)!) + 22
  return svg(
    width,
    height,
    sections.map(titleOfSection).join('. '),
    ...sections.flatMap((section, i) => sectionMarks(section, tops[i])),
    ...legend(height - 8),
  )
}

function heightOf({ rows }: SectionReport): number {
  return head + rows.length * rowHeight + foot
}

function titleOfSection(section: SectionReport): string {
  return `${section.title}: ${section.rows.map((row) => `${titleIn(row)} ${measureOf(row).told}`).join(', ')}`
}

function sectionMarks(section: SectionReport, top: number): string[] {
  const area = areaOf(section, top)
  return [
    text(16, top + 14, section.title, { look: 'bold' }),
    ...decades(area),
    ...section.rows.flatMap((row, i) => rowMarks(row, area, top + head + (i + 0.5) * rowHeight)),
    text(right, area.y + 30, section.images ? 'images in a second: more is better' : 'milliseconds: less is better', {
      anchor: 'end',
      look: 'small',
      tone: 'soft',
    }),
  ]
}

/** Across, the logarithms of the values, from one power of ten to another. */
function areaOf({ rows }: SectionReport, top: number): Axes {
  const values = rows.flatMap((row) => measureOf(row).values)
  const domain: [number, number] = [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ]
  const height = rows.length * rowHeight
  return { x: left, y: top + head + height, width: right - left, height, domain, range: [0, 1] }
}

function decades(area: Axes): string[] {
  const [from, to] = area.domain
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const [x, y] = place(area, from + i, 0)
    const label = (10 ** (from + i)).toLocaleString('en', { maximumFractionDigits: 4 })
    return (
      line(x, y - area.height, x, y + 3, 'faint') +
      text(x, y + 15, label, { anchor: 'middle', look: 'small', tone: 'soft' })
    )
  })
}

/** A line over the middle half of the turns, a dot at their median. */
function rowMarks(row: Row, area: Axes, y: number): string[] {
  const { values, told } = measureOf(row)
  const [low, middle, high] = values.map((value) => place(area, Math.log10(value), 0)[0])
  return [
    text(left - 10, y + 4, titleIn(row), { anchor: 'end', look: 'small' }),
    line(low, y, high, y, tones[row.on], 3),
    circle(middle, y, 4.5, tones[row.on]),
    text(right + 14, y + 4, told, { look: 'small' }),
  ]
}

function titleIn(row: Row): string {
  return row.on === 'Python' ? `${row.by}: ${row.name}` : titleOf(row)
}

function measureOf({ ms, imagesPerSecond }: Row): Measure {
  if (imagesPerSecond === undefined) return { values: [ms.low, ms.median, ms.high], told: `${short(ms.median)} ms` }
  const rate = (each: number) => (imagesPerSecond * ms.median) / each
  const rounded = Number(imagesPerSecond.toPrecision(3)).toLocaleString('en')
  return { values: [rate(ms.high), imagesPerSecond, rate(ms.low)], told: `${rounded} images/s` }
}

function legend(y: number): string[] {
  return Object.entries(tones).flatMap(([on, tone], i) => {
    const x = left + i * 108
    return [circle(x, y - 4, 4.5, tone), text(x + 10, y, on, { look: 'small', tone: 'soft' })]
  })
}
