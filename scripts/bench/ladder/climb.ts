// Climbing a section of the ladder: all have to come to the same, then they take turns.
import { interleaved } from '../interleaved.ts'
import { spreadOf } from '../spread.ts'
import { type Row, type Rung, type Section, type SectionReport, titleOf } from './rungs.ts'

/** Digests are sums of many numbers, some of them in float32: they agree to so much of the sum of all magnitudes. */
const digestTolerance = 1e-5
/** Of the test digits: whoever begins with the same numbers and sees the same digits reads as many, but for rounding. */
const accuracyTolerance = 0.003

/** Who comes to other numbers than the first is left out, and who breaks down; the rest go on. */
export async function climb(section: Section): Promise<SectionReport> {
  try {
    return await climbed(section)
  } finally {
    for (const { close } of section.rungs) close?.()
  }
}

async function climbed(section: Section): Promise<SectionReport> {
  const { name, title, multiplications, images, rounds, warmUps } = section
  const { right, wrong } = await agreeing(section.rungs)
  const contestants = right.map(({ turn }, i) => ({ name: String(i), turn }))
  const { times, fallen } = await interleaved(contestants, rounds, warmUps)
  const all: Row[] = []
  for (const [i, took] of times) all.push(await rowOf(right[Number(i)], took, section))
  const broken = [...fallen].map(([i, reason]) => brokenDown(right[Number(i)], reason))
  const { rows, apart } = readingAlike(all)
  const notes = [...section.notes, ...wrong, ...broken, ...apart]
  return { name, title, multiplications, images, rounds, rows, notes }
}

async function rowOf(rung: Rung, took: readonly number[], { multiplications, images }: Section): Promise<Row> {
  const ms = spreadOf(took)
  const row: Row = { ...named(rung), ms, gigaflops: (2 * multiplications) / ms.median / 1e6 }
  if (!images) return row
  const seconds = took.reduce((sum, each) => sum + each, 0) / 1000
  return { ...row, imagesPerSecond: images / (ms.median / 1000), seconds, accuracy: await rung.accuracy?.() }
}

function named({ name, by, on }: Rung): Pick<Row, 'name' | 'by' | 'on'> {
  return { name, by, on }
}

async function agreeing(rungs: readonly Rung[]): Promise<{ right: Rung[]; wrong: string[] }> {
  const [right, wrong]: [Rung[], string[]] = [[], []]
  let due: number | undefined
  for (const rung of rungs) {
    const { digest = 0, broken } = await digestOf(rung)
    if (broken !== undefined) wrong.push(brokenDown(rung, broken))
    else if (Math.abs(digest - (due ?? digest)) <= digestTolerance) right.push(rung)
    else wrong.push(`${titleOf(rung)} is left out: its numbers come to ${digest}, not to ${due}.`)
    due ??= digest
  }
  return { right, wrong }
}

async function digestOf({ digest }: Rung): Promise<{ digest?: number; broken?: string }> {
  try {
    return { digest: await digest?.() }
  } catch (error) {
    return { broken: (error as Error).message }
  }
}

function readingAlike(all: readonly Row[]): { rows: Row[]; apart: string[] } {
  const due = all[0]?.accuracy ?? 0
  const isAlike = ({ accuracy = due }: Row) => Math.abs(accuracy - due) <= accuracyTolerance
  const apart = all
    .filter((row) => !isAlike(row))
    .map((row) => {
      return `${titleOf(row)} is left out: it reads ${percent(row.accuracy!)} of the test digits, not ${percent(due)}.`
    })
  return { rows: all.filter(isAlike), apart }
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}

function brokenDown(rung: Rung, reason: string): string {
  return `${titleOf(rung)} broke down: ${reason}.`
}
