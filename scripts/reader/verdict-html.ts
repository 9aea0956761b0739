// A task's verdict as a piece of HTML, said as in the terminal: what is passed is folded, the first failing
// check stands in full, and the diagnosis after it.
import { escaped } from '../figures/svg.ts'
import { gridLines } from '../grader/message.ts'
import type { TypeNote } from '../grader/type-notes.ts'
import type { CheckVerdict, LessonVerdict, TaskVerdict, Verdict } from '../grader/verdict.ts'
import { clean } from '../screen/text.ts'
import { headlines, signs } from '../screen/verdict-view.ts'
import { unbroken } from './unbroken.ts'

export function taskHtml(task: TaskVerdict | undefined, isPassed: boolean): string {
  if (!task) return isPassed ? line('passed', 'passed') : line('todo', 'not judged yet: it will be at the next save')
  const { checks, verdict } = task
  const passed = checks.filter((check) => check.verdict === 'passed')
  const others = checks.filter((check) => check.verdict !== 'passed')
  const [first, ...later] = others
  const state = verdict === 'passed' ? `passed · ${counted(checks.length)}` : verdict
  const isReported = verdict !== 'todo' && checks.some((check) => check.failure || check.verdict === 'passed')
  return [
    line(verdict, state),
    ...(isReported ? [folded(passed, verdict === 'passed' ? 'The checks' : `${counted(passed.length)} passed`)] : []),
    ...(isReported && first ? [checkHtml(first)] : []),
    ...(isReported ? [folded(later, `${counted(later.length)} after it`)] : []),
    messageHtml(task),
    ...(task.diagnosis ? [`<p class="diagnosis">${lines(task.diagnosis.message)}</p>`] : []),
  ].join('')
}

function line(verdict: Verdict, text: string): string {
  return `<p class="state ${tone(verdict)}"><span aria-hidden="true">${signs[verdict]}</span> ${escaped(text)}</p>`
}

function tone(verdict: Verdict): string {
  return verdict === 'passed' || verdict === 'todo' ? verdict : 'failed'
}

function counted(n: number): string {
  return n === 1 ? '1 check' : `${n} checks`
}

function folded(checks: readonly CheckVerdict[], summary: string): string {
  if (checks.length === 0) return ''
  const items = checks.map(({ name, verdict }) => `<li class="${tone(verdict)}">${sign(verdict)} ${escaped(name)}</li>`)
  return `<details><summary>${summary}</summary><ul class="checks">${items.join('')}</ul></details>`
}

function sign(verdict: Verdict): string {
  return `<span aria-hidden="true">${signs[verdict]}</span><span class="unseen">${verdict}: </span>`
}

function checkHtml({ name, verdict, failure }: CheckVerdict): string {
  const title = `<p class="${tone(verdict)}">${sign(verdict)} ${escaped(name)}</p>`
  if (!failure) return title
  const shown = [...(failure.call ? [clean(failure.call)] : []), ...gridLines(failure, 68)]
  const place = failure.place ? placeHtml(failure.place) : ''
  const grids = shown.length > 0 ? `<pre tabindex="0">${escaped(shown.join('\n'))}</pre>` : ''
  return `${title}<div class="failure">${grids}<p>${lines(failure.message)}${place}</p></div>`
}

function messageHtml({ verdict, message, place }: TaskVerdict): string {
  if (!message) return ''
  const headline = headlines[verdict] ? `<strong>${headlines[verdict]}.</strong> ` : ''
  return `<p class="message">${headline}${lines(message)}${place ? placeHtml(place) : ''}</p>`
}

function placeHtml({ file, line, column }: { file: string; line: number; column: number }): string {
  return ` <span class="place">${escaped(`${file}:${line}:${column}`)}</span>`
}

function lines(text: string): string {
  return unbroken(escaped(clean(text))).replaceAll('\n', '<br>')
}

/** What is true of the lesson as a whole: what it borrows, what the code printed, what the types say. */
export function lessonHtml(verdict: LessonVerdict | undefined, notes: readonly TypeNote[]): string {
  const { borrowed = [], output } = verdict ?? {}
  return [
    ...(borrowed.length > 0
      ? [`<p>Using the reference for ${borrowed.join(', ')}, which you have not passed yet.</p>`]
      : []),
    ...(output
      ? [
          `<details><summary>Your code printed</summary><pre tabindex="0">${escaped(clean(output).trimEnd())}</pre></details>`,
        ]
      : []),
    ...notes.map((note) => `<p class="note">Note: ${escaped(note.message)} ${placeHtml(note)}</p>`),
  ].join('')
}
