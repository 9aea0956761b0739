import { getJunitXml, type TestCase } from 'junit-xml'
import type { CheckVerdict, LessonVerdict, TaskVerdict } from './verdict.ts'

/** A JUnit report: a suite for each task, a case for each check. */
export function junitReport(verdicts: readonly LessonVerdict[]): string {
  const tasks = verdicts.flatMap((verdict) => verdict.tasks)
  const suites = tasks.map((task) => ({ name: task.id, testCases: task.checks.map((check) => testCase(task, check)) }))
  return getJunitXml({ name: 'gradient-diary', suites })
}

function testCase(task: TaskVerdict, { name, verdict, message }: CheckVerdict): TestCase {
  if (verdict === 'passed') return { name, classname: task.id }
  if (verdict === 'todo') return { name, classname: task.id, skipped: true }
  return { name, classname: task.id, failures: [{ message: message ?? task.message ?? verdict, type: verdict }] }
}
