// npm run bench -- [NAME [lesson …]] [--json] [--svg FILE] [--count N] [--saves N]: what can be measured, by name; without
// one, the ladder.
import { accessSync, constants, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { hasSimd } from '#given/engine/features.ts'
import type { SectionName } from './bench/ladder/rungs.ts'
import { readCatalogue } from './course/catalogue.ts'
import { findAll, UsageError } from './course/find.ts'
import { runCommand } from './screen/command.ts'

interface Counts {
  count?: number
  saves?: number
  /** the ids of the lessons that are named; all where none is */
  lessons?: readonly string[]
}

/** What was measured: as lines for a terminal and, where there is more to do with it, as data. */
interface Result {
  lines: Iterable<string> | AsyncIterable<string>
  report?: object
  picture?: () => string
}

async function ladder({ count }: Counts, names?: readonly SectionName[]): Promise<Result> {
  const { findSurroundings, measureLadder } = await import('./bench/ladder/ladder.ts')
  const { ladderLines } = await import('./bench/ladder/lines.ts')
  const { ladderFigure } = await import('./figures/ladder.ts')
  const report = await measureLadder(await findSurroundings(count), names)
  return { report, lines: ladderLines(report), picture: () => ladderFigure(report.sections) }
}

/** What can be measured, by name; each is loaded when it is asked for. */
const measures: Record<string, (counts: Counts) => Promise<Result>> = {
  ladder,
  /** lesson 14's part of it, and the larger product */
  simd: (counts) => ladder(counts, ['product', 'cube']),
  async cost({ count }) {
    const { measureCost } = await import('./bench/cost/cost.ts')
    const { costLines } = await import('./bench/cost/lines.ts')
    const { costFigure } = await import('./figures/cost.ts')
    if (!hasSimd) throw new UsageError('This machine or this Node has no SIMD in its WebAssembly, which cost needs.')
    const report = await measureCost(count)
    return { report, lines: costLines(report), picture: () => costFigure(report) }
  },
  async latency({ saves = 30 }) {
    const { latencyLines, measureLatency } = await import('./bench/latency.ts')
    return { lines: latencyLines(await measureLatency(saves)) }
  },
  async lessons({ saves = 9, lessons }) {
    const { lessonLine, measureLessons } = await import('./bench/lessons.ts')
    return { lines: (await measureLessons(saves, lessons)).map(lessonLine) }
  },
  async kills({ count = 1000 }) {
    const { killsLines, measureKills } = await import('./bench/kills.ts')
    return { lines: killsLines(await measureKills(count)) }
  },
  async storms({ count = 10, saves = 1000 }) {
    const { measureStorms, stormsLines } = await import('./bench/storms.ts')
    return { lines: stormsLines(await measureStorms(count, saves)) }
  },
  async deadlines({ count = 5 }) {
    const { deadlinesLines, measureDeadlines } = await import('./bench/deadlines.ts')
    return { lines: deadlinesLines(await measureDeadlines(count)) }
  },
  async races({ count = 200, lessons }) {
    const { measureRaces, raceLines } = await import('./bench/races.ts')
    return { lines: raceLines(measureRaces(count, lessons)) }
  },
  async orders() {
    const { measureTraining, orders, trainingLines } = await import('./bench/training.ts')
    return { lines: trainingLines(orders.map(measureTraining)) }
  },
  async corners() {
    const { corners, measureTraining, trainingLines } = await import('./bench/training.ts')
    return { lines: trainingLines(corners.map(measureTraining)) }
  },
  async memory({ saves = 2000 }) {
    const { measureMemory, memoryLines } = await import('./bench/memory.ts')
    return { lines: memoryLines(await measureMemory(saves)) }
  },
  async experts({ count = 30 }) {
    const { expertsLines, measureExperts } = await import('./bench/experts.ts')
    return { lines: expertsLines(measureExperts(count)) }
  },
}

const names = Object.keys(measures)
const withReport = ['ladder', 'simd', 'cost']
const withLessons = ['lessons', 'races']
const usage = `npm run bench -- [${names.join(' | ')}] [lesson …] [--json] [--svg FILE] [--count N] [--saves N]`

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      count: { type: 'string' },
      saves: { type: 'string' },
      json: { type: 'boolean', default: false },
      svg: { type: 'string' },
    },
  })
  const [name = 'ladder', ...lessonNames] = positionals
  const measure = measures[name]
  if (!measure) throw new UsageError(`${name} cannot be measured; ${names.join(', ')} can.`)
  if (!withLessons.includes(name) && lessonNames.length > 0)
    throw new UsageError(`Lessons are named for ${withLessons.join(' and ')} alone.`)
  const lessons =
    lessonNames.length > 0 ? findAll(readCatalogue(), lessonNames).map(({ lesson }) => lesson.id) : undefined
  const { json, svg } = values
  if ((json || svg !== undefined) && !withReport.includes(name))
    throw new UsageError(`${json ? '--json' : '--svg'} is for ${withReport.join(', ')}.`)
  // Before minutes of measuring, not after.
  if (svg !== undefined) accessSync(dirname(svg), constants.W_OK)
  const { lines, report, picture } = await measure({
    count: numberOf(values.count),
    saves: numberOf(values.saves),
    lessons,
  })
  if (json) console.log(JSON.stringify(report, null, 2))
  else for await (const line of lines) console.log(line)
  if (svg !== undefined) await draw(svg, picture!())
  return 0
})

async function draw(path: string, picture: string): Promise<void> {
  const { onPaper } = await import('./figures/svg.ts')
  writeFileSync(path, onPaper(picture))
  console.error(`The picture is in ${path}.`)
}

function numberOf(text: string | undefined): number | undefined {
  if (text !== undefined && !/^[1-9]\d*$/.test(text)) throw new UsageError(`${text} is no count.`)
  return text === undefined ? undefined : Number(text)
}
