// From a save to its verdict: the course's watcher and stock `vitest --watch` on the same checks, saved in
// turn. Each has a copy of the course to itself.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { interleaved } from './interleaved.ts'
import { median } from './spread.ts'
import { Workspace } from './workspace.ts'

const file = 'lessons/01-softmax/softmax.ts'
const normalize = 'export const normalize = (v: number[]) => v.map((x) => x / v.reduce((a, b) => a + b, 0))'
const texts = [
  `${normalize}\nexport const softmax = (z: number[]) => normalize(z.map((x) => Math.exp(x - Math.max(...z))))\n`,
  `${normalize}\nexport const softmax = (z: number[]) => normalize(z.map((x) => Math.exp(x)))\n`,
]
/** Between two saves, so that each finds the other idle: in ms. */
const pause = 1200

interface Contestant {
  name: string
  workspace: Workspace
  child: ChildProcess
  /** resolves at the next line that tells a verdict */
  answered: () => Promise<Answer>
}

interface Answer {
  ms?: number
  path?: Path
  /** what the path's times count from, in ms of the epoch */
  origin?: number
}

export interface LatencyReport {
  saves: number
  /** in ms, from the save's write to the verdict's line */
  course: number[]
  vitest: number[]
  /** in ms, from the file's event to the verdict, as the watcher itself tells it */
  courseFromEvent: number[]
  /** in ms, what each stretch of the way took, by its name */
  stretches: Record<string, number[]>
}

/** The stretches of the way from the save to the screen, each with the station it ends at. */
const stretches = [
  ['event', 'the file system tells of the save'],
  ['asked', 'the file is read, its content compared'],
  ['begun', 'the judge takes a spare worker'],
  ['loading', 'Vitest hands over, the checks are resolved and imported'],
  ['loaded', 'the lesson is resolved, transformed and imported'],
  ['done', 'the checks run'],
  ['answered', 'the verdict is put together'],
  ['shown', 'it is shown'],
] as const

type Path = Record<(typeof stretches)[number][0], number>

/** Measures `saves` saves of each, interleaved, after three that do not count. */
export async function measureLatency(saves: number): Promise<LatencyReport> {
  const contestants = [await startCourse(), await startVitest()]
  const report: LatencyReport = { saves, course: [], vitest: [], courseFromEvent: [], stretches: {} }
  const measured = contestants.map((each) => ({ name: each.name, turn: (round: number) => save(each, round, report) }))
  const { times, fallen } = await interleaved(measured, saves, 3)
  for (const { child, workspace } of contestants) {
    child.kill('SIGTERM')
    await workspace.remove()
  }
  for (const [name, reason] of fallen) throw new Error(`${name}: ${reason}`)
  return { ...report, course: times.get('course')!, vitest: times.get('vitest')! }
}

/** One save of one of them, from the write to the verdict. */
async function save({ workspace, answered }: Contestant, round: number, report: LatencyReport): Promise<number> {
  await sleep(pause)
  const start = performance.now()
  const answer = answered()
  workspace.write(file, `${texts[(round + 4) % 2]}// ${round}\n`)
  const { ms, path, origin = 0 } = await answer
  const took = performance.now() - start
  if (round >= 0 && ms !== undefined) report.courseFromEvent.push(ms)
  if (round >= 0 && path) noteStretches(report, path, performance.timeOrigin + start - origin)
  return took
}

function noteStretches(report: LatencyReport, path: Path, saved: number): void {
  let before = saved
  for (const [station, name] of stretches) {
    report.stretches[name] ??= []
    report.stretches[name].push(path[station] - before)
    before = path[station]
  }
}

function contestant(
  name: string,
  workspace: Workspace,
  child: ChildProcess,
  read: (line: string) => Answer | undefined,
): Contestant {
  let resolve: (answer: Answer) => void = () => {}
  createInterface({ input: child.stdout! }).on('line', (line) => {
    const verdict = read(line)
    if (verdict) resolve(verdict)
  })
  const answered = () =>
    new Promise<Answer>((settle) => {
      resolve = settle
    })
  return { name, workspace, child, answered }
}

async function startCourse(): Promise<Contestant> {
  const workspace = new Workspace('whole')
  const child = workspace.start('watch', ['--json', '--trace'])
  const started = contestant('course', workspace, child, (line) => {
    const message = JSON.parse(line)
    return message.event === 'verdict' ? message : undefined
  })
  await started.answered()
  return started
}

const reporter = `export default class { onTestRunEnd() { process.stdout.write('\\nVERDICT\\n') } }\n`
const config = `export default { test: { include: ['checks/01-softmax/*.check.ts'], reporters: ['./reporter.mjs'] } }\n`

async function startVitest(): Promise<Contestant> {
  const workspace = new Workspace('whole')
  writeFileSync(workspace.path('reporter.mjs'), reporter)
  writeFileSync(workspace.path('vitest.config.mjs'), config)
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', '--watch'], {
    cwd: workspace.folder,
    stdio: 'pipe',
  })
  const started = contestant('vitest', workspace, child, (line) => (line === 'VERDICT' ? {} : undefined))
  await started.answered()
  return started
}

export function latencyLines({ saves, course, vitest, courseFromEvent, stretches }: LatencyReport): string[] {
  const row = (name: string, values: number[]) =>
    `${name.padEnd(44)} median ${median(values).toFixed(0)} ms (${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)})`
  return [
    `01-softmax, ${saves} saves each, in turn`,
    row('this course, from the save', course),
    row('this course, from the file’s event', courseFromEvent),
    row('vitest --watch on the same checks, from the save', vitest),
    ...Object.entries(stretches).map(([name, times]) => `  ${name.padEnd(56)} ${median(times).toFixed(1)} ms`),
    `ratio of the medians, from the save: ${(median(course) / median(vitest)).toFixed(2)}`,
  ]
}
