// What a verdict looks like: the design's screen, and what must hold on any terminal.
import stringWidth from 'string-width'
import { describe, expect, test } from 'vitest'
import { type Lesson, readCatalogue } from '../scripts/course/catalogue.ts'
import type { LessonVerdict } from '../scripts/grader/verdict.ts'
import { plainView } from '../scripts/screen/plain-view.ts'
import { clean, type Paint, wrapped } from '../scripts/screen/text.ts'
import { verdictView } from '../scripts/screen/verdict-view.ts'

const lesson: Lesson = { ...readCatalogue()[0], id: '10-pool-backprop', file: 'lessons/10-pool-backprop/pool.ts' }
const plain: Paint = (_, text) => text
const grid = (label: string, rows: number[][]) => ({ label, shape: [2, 2], origin: [0, 0] as [number, number], rows })

const failed: LessonVerdict = {
  id: '10-pool-backprop',
  verdict: 'failed',
  borrowed: ['09-max-pooling'],
  tasks: [
    {
      id: '10-pool-backprop/gradMaxPool',
      verdict: 'failed',
      ms: 41,
      checks: [
        { name: 'the gradient has the input’s shape', verdict: 'passed' },
        {
          name: 'the gradient lands where the maximum was',
          verdict: 'failed',
          message: '…',
          failure: {
            kind: 'mismatch',
            call: 'gradMaxPool(dOut, input, 2, 2)',
            inputs: [
              grid('input', [
                [0.1, 0.4],
                [0.2, 0.9],
              ]),
            ],
            expected: grid('expected', [
              [0, 0],
              [0, 0.7],
            ]),
            got: grid('got', [
              [0.7, 0],
              [0, 0],
            ]),
            message: 'first difference at row 0, column 0: expected 0, got 0.7',
          },
        },
        { name: 'gradients of overlapping windows add up', verdict: 'failed', message: '…' },
      ],
      diagnosis: {
        mistake: 'argmax-of-zeros',
        message: 'This is what comes out when the arg-max is taken over a window of zeros.',
      },
    },
  ],
  output: Array.from({ length: 50 }, (_, i) => `line ${i}`).join('\n'),
}

test('a failing lesson at 80 columns', () => {
  const view = verdictView(lesson, { ...failed, output: undefined }, { width: 80, height: 24, paint: plain, ms: 41 })
  expect(view.join('\n')).toBe(` 10-pool-backprop · 1 of 3 checks · 41 ms      lessons/10-pool-backprop/pool.ts${' '}

 ✓ the gradient has the input’s shape
 ✗ the gradient lands where the maximum was
     gradMaxPool(dOut, input, 2, 2)
     input  0.1  0.4    expected    0    0    got  0.7    0
            0.2  0.9                0  0.7           0    0
     first difference at row 0, column 0: expected 0, got 0.7
 ✗ gradients of overlapping windows add up

 This is what comes out when the arg-max is taken over a window of zeros.

 using the reference for 09-max-pooling, which you have not passed yet`)
})

describe.each([30, 40, 80, 120])('at %i columns', (width) => {
  test.each([10, 24, 60])('and %i rows no line is too wide', (height) => {
    const view = verdictView(lesson, failed, { width, height, paint: plain })
    for (const line of view) expect(stringWidth(line), line).toBeLessThanOrEqual(width)
  })
})

test('what is passed and printed folds away where there is little room', () => {
  const tall = verdictView(lesson, failed, { width: 80, height: 60, paint: plain })
  const short = verdictView(lesson, failed, { width: 80, height: 18, paint: plain })
  expect(tall.length).toBeGreaterThan(short.length)
  expect(short.join('\n')).toContain('1 check passed')
  expect(short.join('\n')).toContain('arg-max')
})

test('the plain view has a line that editors’ problem lists read', () => {
  expect(plainView(lesson, failed)[1]).toMatch(
    /^lessons\/10-pool-backprop\/pool\.ts:\d+:1: error: 10-pool-backprop\/gradMaxPool is failed: the gradient lands/,
  )
})

test('control sequences of the learner’s do not reach the terminal', () => {
  expect(clean('\u001b[2Jhel\u001b]0;title\u0007lo\u202e\r\n\tend')).toBe('hello\n  end')
})

test('wrapped text keeps its indentation', () => {
  expect(wrapped('  one two three four five six', 24)).toEqual(['   one two three four', '   five six'])
})
