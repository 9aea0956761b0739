// What a race's rounds come to.
import { expect, test } from 'vitest'
import { type Round, ratioOf } from '../checks/given/speed.ts'

const rounds = (candidates: number[], baselines: number[]): Round[] =>
  candidates.map((candidate, i) => ({ candidate, baseline: baselines[i] }))

test('a fast answer is fast though some of its turns were disturbed', () => {
  expect(ratioOf(rounds([5, 9, 5, 30, 6, 5], [10, 10, 25, 10, 10, 11]))).toBe(0.5)
})

test('one undisturbed turn makes no slow answer fast', () => {
  expect(ratioOf(rounds([10, 6, 10, 10, 10, 10], [10, 10, 10, 10, 10, 10]))).toBe(1)
})

test('nor does a baseline whose best turn is luck make a fast one slow', () => {
  expect(ratioOf(rounds([5, 5, 5, 5, 5, 5], [10, 10, 8, 10, 10, 10]))).toBe(0.625)
})

test('a round is a race, too', () => {
  expect(ratioOf(rounds([3], [4]))).toBe(0.75)
})
