// How late a verdict comes when code does not come to an end: over the submissions of the tests that time out, from
// the end of a deadline to its verdict.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCatalogue, root } from '../course/catalogue.ts'
import { Judge } from '../grader/judge-client.ts'

const folder = join(root, 'tests/submissions')

export interface DeadlinesReport {
  seconds: number
  /** ms from a deadline to its verdict, by submission */
  late: Record<string, number>
  /** verdicts other than those that are due, by submission */
  wrong: Record<string, string>
}

export async function measureDeadlines(seconds: number): Promise<DeadlinesReport> {
  const judge = new Judge()
  const report: DeadlinesReport = { seconds, late: {}, wrong: {} }
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8')
    if (!/^\/\/ verdict: timed-out$/m.test(text)) continue
    const { verdict, milliseconds } = await judgeOnce(judge, text, seconds)
    if (verdict === 'timed-out') report.late[name] = milliseconds - seconds * 1000
    else report.wrong[name] = String(verdict)
  }
  judge.close()
  return report
}

/** How long it takes from the beginning of the learner's time to the verdict. */
async function judgeOnce(judge: Judge, text: string, seconds: number) {
  const [lesson] = readCatalogue()
  const megabytes = Number(/^\/\/ megabytes: (.+)$/m.exec(text)?.[1] ?? 200)
  const tree = { base: 'lessons' as const, borrowed: [], sources: { [lesson.file]: text } }
  let begun = Number.NaN
  const run = judge.run({ lesson: lesson.id, tree, limits: { seconds, megabytes } }, ({ type }) => {
    if (type === 'begun' && Number.isNaN(begun)) begun = performance.now()
  })
  const verdict = (await run.verdict)?.verdict
  return { verdict, milliseconds: performance.now() - begun }
}

export function deadlinesLines({ seconds, late, wrong }: DeadlinesReport): string[] {
  const sorted = Object.entries(late).sort(([, a], [, b]) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  const told = ([name, milliseconds]: [string, number]) => `${milliseconds.toFixed(0)} ms (${name})`
  return [
    `${sorted.length} verdicts after a deadline of ${seconds} s came after it by`,
    `  ${told(sorted[0])} at least, ${told(middle)} in the middle, ${told(sorted.at(-1)!)} at most`,
    ...Object.entries(wrong).map(([name, verdict]) => `  ${name} is ${verdict}`),
  ]
}
