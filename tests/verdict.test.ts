// From what a run reported to a verdict: what may never be called passed.
import { describe, expect, test } from 'vitest'
import type { Failure, JudgeRecord } from '../checks/given/records.ts'
import { type Lesson, readCatalogue } from '../scripts/course/catalogue.ts'
import { type Ending, judgeLesson, type LessonVerdict } from '../scripts/grader/verdict.ts'

const claim = (name: string) => ({ name, kind: 'claim' as const })
const lesson: Lesson = {
  ...readCatalogue()[0],
  id: '99-lesson',
  file: 'lessons/99-lesson/lesson.ts',
  tasks: [
    { address: '99-lesson/first', name: 'first', checks: [claim('a'), claim('b')] },
    { address: '99-lesson/second', name: 'second', checks: [claim('c')] },
  ],
}
const loaded: JudgeRecord = {
  type: 'loaded',
  exports: ['first', 'second'].map((name) => ({ name, kind: 'a function' })),
}
const done = (task: string, check: string, failure?: Failure): JudgeRecord[] => [
  { type: 'started', task: `99-lesson/${task}`, check },
  { type: 'finished', task: `99-lesson/${task}`, check, failure },
]
const all = [...done('first', 'a'), ...done('first', 'b'), ...done('second', 'c')]

function judged(
  records: JudgeRecord[],
  ending: Ending = { kind: 'finished' },
  loadErrors: string[] = [],
): LessonVerdict {
  const timed = [{ type: 'loading' } as JudgeRecord, loaded, ...records].map((record, at) => ({ ...record, at }))
  return judgeLesson(lesson, {}, { records: timed, ending, borrowed: new Set(), loadErrors })
}
const verdictsOf = ({ tasks }: LessonVerdict) => tasks.map(({ verdict }) => verdict)

describe('passed', () => {
  test('is what every expected check reported once makes', () => {
    expect(verdictsOf(judged(all))).toEqual(['passed', 'passed'])
    expect(judged(all).verdict).toBe('passed')
  })

  test.each<[string, JudgeRecord[], string]>([
    ['a check that was never reported', all.slice(0, 2), 'harness'],
    ['a check that was reported twice', [...all, ...done('first', 'a')], 'tampered'],
    ['a check that does not exist', [...all, ...done('first', 'x')], 'tampered'],
    ['a report of tampering', [...all, { type: 'tampered', what: 'Math.max' }], 'tampered'],
  ])('is not %s', (_, records, verdict) => {
    expect(judged(records).tasks[0].verdict).toBe(verdict)
  })

  test('stands for a task that was done before the worker ended', () => {
    const ending = { kind: 'timed-out', message: 'not done' } as const
    expect(verdictsOf(judged(all.slice(0, 4), ending))).toEqual(['passed', 'timed-out'])
  })
})

describe('failed, slow and todo', () => {
  const failure = (kind: Failure['kind'], todo?: string): Failure => ({ kind, message: 'no', todo })
  test.each<[string, JudgeRecord[], string]>([
    ['a mismatch', [...done('first', 'a', failure('mismatch')), ...done('first', 'b')], 'failed'],
    ['right but too slow', [...done('first', 'a'), ...done('first', 'b', failure('slow'))], 'slow'],
    [
      'wrong as well as too slow',
      [...done('first', 'a', failure('claim')), ...done('first', 'b', failure('slow'))],
      'failed',
    ],
    [
      'its own stub in every check',
      ['a', 'b'].flatMap((check) => done('first', check, failure('todo', '99-lesson/first'))),
      'todo',
    ],
    [
      'another task’s stub',
      ['a', 'b'].flatMap((check) => done('first', check, failure('todo', '99-lesson/second'))),
      'failed',
    ],
  ])('%s', (_, records, verdict) => {
    expect(judged([...records, ...done('second', 'c')]).tasks[0].verdict).toBe(verdict)
  })
})

test('our own fault says what kept the checks from loading', () => {
  const verdict = judged([], { kind: 'finished' }, ['Cannot find module'])
  expect(verdict.verdict).toBe('harness')
  expect(verdict.tasks[0].message).toContain('Cannot find module')
})
