// A lesson's verdict as lines for the terminal: the first failing check in full, all else in a line each.
import type { Lesson } from '../course/catalogue.ts'
import { gridLines } from '../grader/message.ts'
import type { CheckVerdict, LessonVerdict, TaskVerdict, Verdict } from '../grader/verdict.ts'
import { clean, cut, type Paint, spread, wrapped } from './text.ts'

export interface ViewOptions {
  width: number
  /** how many lines there are; what is passed is folded away until it fits */
  height: number
  paint: Paint
  /** from the save to the verdict */
  ms?: number
}

export const signs: Record<Verdict, string> = {
  passed: '✓',
  todo: '·',
  failed: '✗',
  slow: '✗',
  missing: '✗',
  broken: '✗',
  crashed: '✗',
  'timed-out': '✗',
  'out-of-memory': '✗',
  tampered: '✗',
  harness: '!',
}

export const headlines: Partial<Record<Verdict, string>> = {
  missing: 'Nothing to judge yet',
  broken: 'This file does not load',
  crashed: 'The process ended by itself',
  'timed-out': 'Out of time',
  'out-of-memory': 'Out of memory',
  tampered: 'Not judged: the judging was tampered with',
  harness: 'Our own fault, not yours',
}

export function verdictView(lesson: Lesson, verdict: LessonVerdict, options: ViewOptions): string[] {
  for (let folding = 0; folding < 3; folding++) {
    const lines = viewLines(lesson, verdict, options, folding)
    if (lines.length <= options.height || folding === 2) return lines
  }
  return []
}

function viewLines(lesson: Lesson, verdict: LessonVerdict, options: ViewOptions, folding: number): string[] {
  const { width, paint } = options
  const focus = verdict.tasks.find((task) => task.verdict !== 'passed')
  return [
    titleLine(lesson, verdict, options),
    '',
    ...verdict.tasks.flatMap((task) => taskLines(task, verdict.tasks.length, task === focus, options, folding)),
    ...(focus ? adviceLines(focus, options) : ['', ...wrapped(paint('green', `✓ ${lesson.id} is passed.`), width)]),
    ...printedLines(verdict, options, mostPrinted[folding]),
    ...borrowedLines(verdict, options),
  ]
}

function titleLine(lesson: Lesson, { tasks }: LessonVerdict, { width, paint, ms }: ViewOptions): string {
  const checks = tasks.flatMap((task) => task.checks)
  const passed = checks.filter(({ verdict }) => verdict === 'passed').length
  const time = ms === undefined ? '' : ` · ${ms} ms`
  const line = spread(` ${lesson.id} · ${passed} of ${checks.length} checks${time}`, `${lesson.file} `, width)
  return line.replace(` ${lesson.id}`, ` ${paint('bold', lesson.id)}`)
}

function taskLines(
  task: TaskVerdict,
  count: number,
  isFocus: boolean,
  options: ViewOptions,
  folding: number,
): string[] {
  const { paint, width } = options
  const name = task.id.split('/')[1]
  const passed = task.checks.filter(({ verdict }) => verdict === 'passed').length
  const state = task.verdict === 'passed' ? counted(passed) : task.verdict
  const heading = ` ${coloured(task.verdict, paint)} ${paint('bold', name)} ${paint('dim', `· ${state}`)}`
  if (!isFocus) return [heading]
  const isReported = task.checks.some(({ failure, verdict }) => failure || verdict === 'passed')
  const checks = isReported && task.verdict !== 'todo' ? checkLines(task, options, folding) : []
  const messages = task.message ? ['', ...messageLines(task, width, paint)] : []
  return [...(count > 1 || checks.length === 0 ? [heading] : []), ...checks, ...messages]
}

function coloured(verdict: Verdict, paint: Paint): string {
  if (verdict === 'passed') return paint('green', signs.passed)
  return verdict === 'todo' ? paint('dim', signs.todo) : paint('red', signs[verdict])
}

function checkLines({ checks }: TaskVerdict, options: ViewOptions, folding: number): string[] {
  const first = checks.find(({ verdict }) => verdict !== 'passed')
  const passed = checks.filter(({ verdict }) => verdict === 'passed')
  const others = checks.filter((check) => check !== first && check.verdict !== 'passed')
  const fold = (list: CheckVerdict[], word: string) =>
    list.length === 0 ? [] : [` ${coloured(list[0].verdict, options.paint)} ${counted(list.length)} ${word}`]
  const lines = (list: CheckVerdict[]) => list.map((check) => checkLine(check, options))
  return [
    ...(folding > 0 ? fold(passed, 'passed') : lines(passed)),
    ...(first ? [checkLine(first, options), ...failureLines(first, options)] : []),
    ...(folding > 1 ? fold(others, 'more') : lines(others)),
  ]
}

function counted(n: number): string {
  return n === 1 ? '1 check' : `${n} checks`
}

function checkLine({ name, verdict }: CheckVerdict, { width, paint }: ViewOptions): string {
  return ` ${coloured(verdict, paint)} ${cut(name, width - 4)}`
}

const indent = '     '

function failureLines({ failure }: CheckVerdict, { width, paint }: ViewOptions): string[] {
  if (!failure || failure.kind === 'todo') return failure ? wrapped(clean(failure.message), width, indent) : []
  const place = failure.place ? [`at ${failure.place.file}:${failure.place.line}:${failure.place.column}`] : []
  return [
    ...(failure.call ? [indent + paint('cyan', cut(clean(failure.call), width - indent.length))] : []),
    ...gridLines(failure, width - indent.length).map((line) => indent + cut(line, width - indent.length)),
    ...wrapped(clean(failure.message), width, indent),
    ...place.map((line) => indent + paint('dim', line)),
  ]
}

function messageLines({ verdict, message = '', place }: TaskVerdict, width: number, paint: Paint): string[] {
  const headline = headlines[verdict]
  return [
    ...(headline ? [` ${paint('red', `${headline}.`)}`] : []),
    ...clean(message)
      .split('\n')
      .flatMap((line) => wrapped(line, width)),
    ...(place ? [paint('dim', ` at ${place.file}:${place.line}:${place.column}`)] : []),
  ]
}

function adviceLines({ diagnosis }: TaskVerdict, { width, paint }: ViewOptions): string[] {
  if (!diagnosis) return []
  return ['', ...wrapped(clean(diagnosis.message), width).map((line) => paint('yellow', line))]
}

/** How many lines of the learner's own output are shown, by how much is folded away. */
const mostPrinted = [8, 5, 2]

function printedLines({ output }: LessonVerdict, { width, paint }: ViewOptions, most: number): string[] {
  if (!output) return []
  const lines = clean(output).trimEnd().split('\n')
  const more = lines.length > most ? [paint('dim', ` … and ${lines.length - most} more lines`)] : []
  return [
    '',
    paint('dim', ' your code printed:'),
    ...lines.slice(0, most).map((line) => ` ${cut(line, width - 2)}`),
    ...more,
  ]
}

/** Whose code has run: what was borrowed, or that nothing was. */
function borrowedLines({ borrowed, isAllYours }: LessonVerdict, { width, paint }: ViewOptions): string[] {
  if (isAllYours) return ['', paint('dim', allYours)]
  if (borrowed.length === 0) return []
  const text = `using the reference for ${borrowed.join(', ')}, which you have not passed yet`
  return ['', ...wrapped(text, width).map((line) => paint('dim', line))]
}

export const allYours = 'all of this is yours, and so are the lessons it builds on'
