// From what a run reported to what the learner is told. Pure: evidence in, verdicts out.
import type { Failure, Place, VariantRecord } from '../../checks/given/records.ts'
import type { CheckEntry, Lesson, Task } from '../course/catalogue.ts'
import { nearestNames } from '../course/nearest.ts'
import { failureText } from './message.ts'

export const verdicts = [
  'todo',
  'passed',
  'failed',
  'slow',
  'missing',
  'broken',
  'crashed',
  'timed-out',
  'out-of-memory',
  'tampered',
  'harness',
] as const
export type Verdict = (typeof verdicts)[number]

export interface CheckVerdict {
  name: string
  verdict: Verdict
  message?: string
  failure?: Failure
}

export interface TaskVerdict {
  id: string
  verdict: Verdict
  ms: number
  checks: CheckVerdict[]
  /** what the verdict is about, where no check can say it: a syntax error, a deadline */
  message?: string
  place?: Place
  /** another task ended the run before this one began */
  isUnreached?: boolean
  diagnosis?: { mistake?: string; message: string }
}

export interface LessonVerdict {
  id: string
  verdict: Verdict
  borrowed: string[]
  /** passed, and so is every lesson that it builds on: nothing but the learner's code has run */
  isAllYours?: boolean
  tasks: TaskVerdict[]
  /** what the learner's code printed, cut to a screenful */
  output?: string
}

/** How the worker's life ended. `finished`: everything was reported, then the grader ended it. */
export type Ending =
  | { kind: 'finished' }
  | { kind: 'crashed' | 'timed-out' | 'out-of-memory' | 'tampered' | 'harness'; message: string }

export interface Evidence {
  records: readonly (VariantRecord & { at: number })[]
  ending: Ending
  /** the lessons whose reference was used in the learner's place */
  borrowed: ReadonlySet<string>
  /** what kept the check file itself from loading */
  loadErrors?: readonly string[]
}

type Finished = Extract<Evidence['records'][number], { type: 'finished' }>

/** What a whole run is, before any task is looked at: a verdict that all its tasks share. */
interface Shared {
  verdict: Verdict
  message: string
  place?: Place
}

/** The tasks that a request asks for: those it names, or all. */
export function tasksOf(lesson: Lesson, { tasks }: { tasks?: readonly string[] }): Task[] {
  return lesson.tasks.filter(({ address }) => tasks?.includes(address) ?? true)
}

/** One and the same verdict for everything a request asks for, where no run could tell its tasks apart. */
export function overallVerdict(
  lesson: Lesson,
  request: { tasks?: readonly string[] },
  verdict: Verdict,
  message: string,
): LessonVerdict {
  const tasks = tasksOf(lesson, request).map((task) => withoutChecks(task, { verdict, message }))
  return { id: lesson.id, verdict, borrowed: [], tasks }
}

/** The verdict on a lesson's module, or on the tasks of it that were asked for. */
export function judgeLesson(lesson: Lesson, request: { tasks?: readonly string[] }, evidence: Evidence): LessonVerdict {
  const tasks = judgeTasks(lesson, tasksOf(lesson, request), evidence)
  return { id: lesson.id, verdict: lessonVerdict(tasks), borrowed: [...evidence.borrowed].sort(), tasks }
}

/** The verdict on one of several implementations of a task that a run judged side by side. */
export function judgeVariant(lesson: Lesson, file: string, evidence: Evidence): LessonVerdict {
  const task = `${lesson.id}/${file.split('/').at(-1)!.split('.')[0]}`
  const records = evidence.records.filter(({ variant = file }) => variant === file)
  return judgeLesson(lesson, { tasks: [task] }, { ...evidence, records })
}

function judgeTasks(lesson: Lesson, tasks: readonly Task[], evidence: Evidence): TaskVerdict[] {
  const shared = sharedVerdict(evidence)
  if (shared) return tasks.map((task) => withoutChecks(task, shared))
  return tasks.map((task) => judgeTask(lesson, task, evidence))
}

/** The lesson's verdict: passed or todo when all its tasks are, else that of the first task not passed. */
export function lessonVerdict(tasks: readonly TaskVerdict[]): Verdict {
  if (tasks.every(({ verdict }) => verdict === 'todo')) return 'todo'
  return tasks.find(({ verdict }) => verdict !== 'passed')?.verdict ?? 'passed'
}

function sharedVerdict({ records, ending }: Evidence): Shared | undefined {
  const tampered = records.find((record) => record.type === 'tampered')
  if (tampered?.type === 'tampered') return { verdict: 'tampered', message: tampered.what }
  if (ending.kind === 'tampered') return { verdict: 'tampered', message: ending.message }
  const broken = records.find((record) => record.type === 'broken')
  if (broken?.type === 'broken') return { verdict: 'broken', message: broken.message, place: broken.place }
  const isLoaded = records.some(({ type }) => type === 'loaded')
  if (!isLoaded && ending.kind !== 'finished') {
    const where = ending.kind === 'harness' ? '' : ', while the file was being loaded'
    return { verdict: ending.kind, message: ending.message + where }
  }
  return undefined
}

function withoutChecks(task: Task, { verdict, message, place }: Shared): TaskVerdict {
  const checks = task.checks.map(({ name }) => ({ name, verdict }))
  return { id: task.address, verdict, ms: 0, checks, message, place }
}

function judgeTask(lesson: Lesson, task: Task, { records, ending, loadErrors = [] }: Evidence): TaskVerdict {
  const missing = missingMessage(lesson, task, records)
  if (missing) return withoutChecks(task, { verdict: 'missing', message: missing })
  const finished = records.filter((r): r is Finished => r.type === 'finished' && r.task === task.address)
  const started = records.filter((r) => r.type === 'started' && r.task === task.address)
  const checks = task.checks.map((entry) => judgeCheck(entry, finished, ending))
  const diagnosis = records.find((r) => r.type === 'diagnosis' && r.task === task.address)
  return {
    id: task.address,
    ...taskVerdict(task, checks, finished, { ending, loadErrors, isStarted: started.length > 0 }),
    ms: Math.round((finished.at(-1)?.at ?? 0) - (started[0]?.at ?? 0)),
    checks,
    ...(diagnosis?.type === 'diagnosis' && { diagnosis: { mistake: diagnosis.mistake, message: diagnosis.message } }),
  }
}

function missingMessage(lesson: Lesson, task: Task, records: Evidence['records']): string | undefined {
  const loaded = records.find((record) => record.type === 'loaded')
  if (loaded?.type !== 'loaded') return undefined
  const { exports } = loaded
  const found = exports.find(({ name }) => name === task.name)
  if (found) return found.kind === 'a function' ? undefined : `${task.name} is ${found.kind}, not a function.`
  const others = exports.map(({ name }) => name).filter((name) => !lesson.tasks.some((other) => other.name === name))
  const [nearest] = nearestNames(task.name, others)
  const all = others.includes('default') ? 'default' : nearest
  const hint = all ? ` ${all} is exported and looks like it.` : ''
  return `${lesson.file} has no export named ${task.name}.${hint} Write: export function ${task.name}(…)`
}

function judgeCheck({ name }: CheckEntry, finished: Finished[], ending: Ending): CheckVerdict {
  const reports = finished.filter(({ check }) => check === name)
  if (reports.length > 1) return { name, verdict: 'tampered', message: 'This check was reported more than once.' }
  const [report] = reports
  if (!report) {
    if (ending.kind === 'finished') return { name, verdict: 'harness', message: 'This check was never reported.' }
    return { name, verdict: ending.kind }
  }
  const { failure } = report
  if (!failure) return { name, verdict: 'passed' }
  const verdict = failure.kind === 'todo' ? 'todo' : failure.kind === 'slow' ? 'slow' : 'failed'
  return { name, verdict, message: failureText(failure), failure }
}

/** The first of these that any check has is the task's verdict; all passed, and it is passed. */
const order: Verdict[] = ['tampered', 'crashed', 'timed-out', 'out-of-memory', 'harness', 'failed', 'todo', 'slow']

function taskVerdict(
  task: Task,
  checks: CheckVerdict[],
  finished: Finished[],
  { ending, loadErrors, isStarted }: { ending: Ending; loadErrors: readonly string[]; isStarted: boolean },
): Pick<TaskVerdict, 'verdict' | 'message' | 'isUnreached'> {
  const unknown = finished.find(({ check }) => !task.checks.some(({ name }) => name === check))
  if (unknown) return { verdict: 'tampered', message: `A check that does not exist was reported: ${unknown.check}` }
  const verdict = order.find((candidate) => checks.some((check) => check.verdict === candidate))
  if (verdict === 'todo' && checks.every(isTodoOf(task.address))) return { verdict: 'todo' }
  if (verdict === 'todo') return { verdict: 'failed', message: checks.find((c) => c.verdict === 'todo')?.message }
  if (ending.kind !== 'finished' && verdict === ending.kind && !isStarted) {
    return {
      verdict,
      isUnreached: true,
      message: `Not reached: the run ended before, in another task (${ending.message}).`,
    }
  }
  if (ending.kind !== 'finished' && verdict === ending.kind) return { verdict, message: ending.message }
  if (verdict === 'harness')
    return { verdict, message: ['the checks did not run to their end', ...loadErrors].join('\n') }
  return { verdict: verdict ?? 'passed' }
}

/** A check that ran into this very task's stub: the task is not begun, rather than wrong. */
function isTodoOf(address: string): (check: CheckVerdict) => boolean {
  return ({ verdict, failure }) => verdict === 'todo' && failure?.todo === address
}
