// The numbers of a failure side by side.
import { expect, test } from 'vitest'
import { gridLines } from '../scripts/grader/message.ts'

const row = (label: string, numbers: number[]) => ({
  label,
  shape: [numbers.length],
  origin: [0, 0] as [number, number],
  rows: [numbers],
})
const lines = (expected: number[], got: number[]) =>
  gridLines({ kind: 'mismatch', message: '…', expected: row('expected', expected), got: row('got', got) })

test('numbers that five digits would make look alike have more', () => {
  expect(lines([0.1, 0.2], [0.1000004, 0.2])).toEqual(['expected  0.1  0.2    got  0.1000004        0.2'])
})

test('five digits are enough for others, and for numbers that are the same', () => {
  expect(lines([1 / 3, 0.2], [0.2, 1 / 3])).toEqual(['expected  0.33333      0.2    got      0.2  0.33333'])
  expect(lines([1 / 3], [1 / 3])).toEqual(['expected  0.33333    got  0.33333'])
})
