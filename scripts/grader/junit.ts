import junit from 'junit-report-builder'
import type { LessonVerdict } from './verdict.ts'

/** A JUnit report: a suite for each task, a case for each check. */
export function junitReport(verdicts: readonly LessonVerdict[]): string {
  const report = junit.default.newBuilder()
  for (const task of verdicts.flatMap(({ tasks }) => tasks)) {
    const suite = report.testSuite().name(task.id)
    for (const { name, verdict, message } of task.checks) {
      const testCase = suite.testCase().className(task.id).name(name)
      if (verdict === 'todo') testCase.skipped()
      else if (verdict !== 'passed') testCase.failure(message ?? task.message ?? verdict, verdict)
    }
  }
  return report.build()
}
