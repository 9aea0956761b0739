// A lesson's verdict as plain lines, for logs, screen readers and editors: a failing task is one line in
// the form that editors' problem lists read, `file:line:column: error: message`.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Lesson, root } from '../course/catalogue.ts'
import type { LessonVerdict, TaskVerdict } from '../grader/verdict.ts'
import { clean } from './text.ts'
import { allYours } from './verdict-view.ts'

export function plainView(lesson: Lesson, verdict: LessonVerdict): string[] {
  return [
    `${lesson.id}: ${verdict.verdict} (passed: ${share(verdict.tasks)} tasks, ${share(verdict.tasks.flatMap((task) => task.checks))} checks)`,
    ...verdict.tasks.flatMap((task) => taskLines(lesson, task)),
    ...(verdict.isAllYours ? [`  ${allYours}`] : []),
    ...(verdict.borrowed.length > 0 ? [`  using the reference for ${verdict.borrowed.join(', ')}`] : []),
    ...(verdict.output ? ['  your code printed:', ...indented(verdict.output)] : []),
  ]
}

function share(parts: readonly { verdict: string }[]): string {
  return `${parts.filter(({ verdict }) => verdict === 'passed').length} of ${parts.length}`
}

function taskLines(lesson: Lesson, task: TaskVerdict): string[] {
  if (task.verdict === 'passed') return [`  ${task.id}: passed`]
  if (task.verdict === 'todo') return [`  ${task.id}: todo`]
  const check = task.checks.find(({ verdict }) => verdict !== 'passed')
  const summary = [`${task.id} is ${task.verdict}`, task.message ?? check?.name].filter(Boolean).join(': ')
  return [
    `${problemPlace(lesson, task)}: error: ${clean(summary).replaceAll('\n', ' ')}`,
    ...(check?.message ? indented(check.message) : []),
    ...(task.diagnosis ? [`  diagnosis: ${clean(task.diagnosis.message)}`] : []),
  ]
}

function indented(text: string): string[] {
  return clean(text)
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`)
}

/** Where the error was thrown, else the line of the exported function, else the file's first line. */
function problemPlace(lesson: Lesson, task: TaskVerdict): string {
  const place = task.place ?? task.checks.find(({ failure }) => failure?.place)?.failure?.place
  if (place) return `${place.file}:${place.line}:${place.column}`
  return `${lesson.file}:${lineOfExport(lesson.file, task.id.split('/')[1])}:1`
}

function lineOfExport(file: string, name: string): number {
  try {
    const lines = readFileSync(join(root, file), 'utf8').split('\n')
    const found = lines.findIndex((line) => new RegExp(`^export\\b.*\\b${name}\\b`).test(line))
    return found < 0 ? 1 : found + 1
  } catch {
    return 1
  }
}
