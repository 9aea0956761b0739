import { diffLines } from 'diff'
import type { LessonComparison, TaskComparison } from '../grader/comparison.ts'

/** The figures of each task, then the difference between the two files: − yours, + the reference's. */
export function comparisonLines({ yours, reference, tasks }: LessonComparison): string[] {
  return [...tasks.map(taskLine), '', '− yours   + the reference', '', ...difference(yours, reference)]
}

export function taskLine({ task, calls, error, ratio }: TaskComparison): string {
  const accuracy = error === undefined ? 'right answers differ' : `largest relative error ${error.toPrecision(2)}`
  const speed =
    ratio < 1
      ? `${(1 / ratio).toFixed(2)} times as fast as the reference`
      : `${ratio.toFixed(2)} times the reference’s time`
  return `${task.split('/')[1]}: ${accuracy} over ${calls} calls; ${speed}`
}

function difference(yours: string, reference: string): string[] {
  return diffLines(yours, reference).flatMap(({ value, added, removed }) => {
    const sign = added ? '+' : removed ? '−' : ' '
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${sign} ${line}`)
  })
}
