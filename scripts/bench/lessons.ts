// How soon each lesson's reference is judged in watch mode, from its save on.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Lesson, readCatalogue, root } from '../course/catalogue.ts'
import { median } from './spread.ts'
import { Watcher } from './watcher.ts'
import { Workspace } from './workspace.ts'

/** As long as a fast typist takes between two saves, in ms: what is made ready meanwhile is ready. */
const pause = 700

export interface LessonReport {
  lesson: string
  verdicts: string[]
  /** ms from the save to its verdict */
  times: number[]
}

export async function measureLessons(saves: number, names?: readonly string[]): Promise<LessonReport[]> {
  const workspace = new Workspace('whole')
  const watcher = new Watcher(workspace)
  await watcher.verdict()
  const lessons = readCatalogue().filter(({ id }) => names?.includes(id) ?? true)
  const reports: LessonReport[] = []
  for (const lesson of lessons) reports.push(await measure(workspace, watcher, lesson, saves))
  await workspace.remove()
  return reports
}

async function measure(
  workspace: Workspace,
  watcher: Watcher,
  { id, file }: Lesson,
  saves: number,
): Promise<LessonReport> {
  const reference = readFileSync(join(root, file.replace(/^lessons/, 'solutions')), 'utf8')
  const report: LessonReport = { lesson: id, verdicts: [], times: [] }
  // The first save moves there: a learner has been there before.
  for (let save = 0; save <= saves; save++) {
    await sleep(pause)
    const start = performance.now()
    workspace.write(file, `${reference}// ${save}\n`)
    report.verdicts.push((await watcher.verdict()).verdict)
    if (save > 0) report.times.push(performance.now() - start)
  }
  return report
}

export function lessonLine({ lesson, verdicts, times }: LessonReport): string {
  const passed = verdicts.filter((verdict) => verdict === 'passed').length
  const others = new Set(verdicts.filter((verdict) => verdict !== 'passed'))
  const [least, most] = [Math.min(...times), Math.max(...times)].map((ms) => ms.toFixed(0))
  const counted = [`passed ${passed} of ${verdicts.length}`, ...others].join(', ')
  return `${lesson.padEnd(24)} median ${median(times).toFixed(0)} ms (${least}–${most}), ${counted}`
}
