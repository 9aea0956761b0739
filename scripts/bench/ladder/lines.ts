// The ladder on the terminal: a table for each section.
import stringWidth from 'string-width'
import type { Comparison, LadderReport } from './ladder.ts'
import type { Row, SectionReport } from './rungs.ts'

export function ladderLines({ machine, sections, comparisons, notes }: LadderReport): string[] {
  const { node, cores, processor, numpy, torch, hasRelaxedSimd } = machine
  const python = [numpy && `NumPy ${numpy}`, torch && `PyTorch ${torch}`].filter(Boolean)
  return [
    [`Node ${node}${hasRelaxedSimd ? ' with relaxed SIMD' : ''}`, ...python, `${cores} cores, ${processor}`].join(
      ' · ',
    ),
    'The median of the turns, and between which two the middle half of them lies.',
    ...sections.flatMap((section) => ['', ...sectionLines(section)]),
    ...(comparisons.length > 0 ? ['', 'By the medians:', ...comparisons.map(comparisonLine)] : []),
    ...(notes.length > 0 ? ['', ...notes] : []),
  ]
}

/** A line for each rung, yours beside the reference's; rows of NumPy and PyTorch stand by themselves. */
export function sectionLines(section: SectionReport): string[] {
  const { title, rounds, rows } = section
  const header = ['', 'reference', '', 'yours']
  const own = rows
    .filter(({ by }) => by !== 'yours')
    .map((row) => [titleIn(row), told(row, section), '', yoursBeside(row, section)])
  return [`${title} · rounds: ${rounds}`, ...aligned([header, ...own])]
}

function titleIn(row: Row): string {
  return row.by === 'reference' ? `  ${row.name}` : `  ${row.by}: ${row.name}`
}

function yoursBeside({ name, by }: Row, section: SectionReport): string {
  const beside = by === 'reference' && section.rows.find((row) => row.name === name && row.by === 'yours')
  return beside ? told(beside, section) : '–'
}

function told(row: Row, { images }: SectionReport): string {
  const { ms, gigaflops, imagesPerSecond, seconds, accuracy } = row
  const time = `${short(ms.median)} ms (${short(ms.low)}–${short(ms.high)})`
  if (!images) return `${time}  ${short(gigaflops)} GFLOP/s`
  const right = accuracy === undefined ? '' : `  ${(100 * accuracy).toFixed(2)} %`
  return `${Math.round(imagesPerSecond!).toLocaleString('en')} images/s  ${seconds!.toFixed(2)} s in all${right}`
}

/** Three figures. */
export function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
}

function comparisonLine({ what, times }: Comparison): string {
  return `  ${short(times)} times as fast: ${what}`
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column]))))
  return rows.map((row) =>
    row
      .map((cell, i) => cell + ' '.repeat(widths[i] - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  )
}
