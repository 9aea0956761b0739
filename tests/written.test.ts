// A function among the arguments of a call: shown by its formula, and at hand when the call is replayed.
import { expect, test } from 'vitest'
import { CheckFailure } from '../checks/given/failure.ts'
import { type Call, Recorder } from '../checks/given/recorder.ts'
import type { AnyFunction } from '../checks/given/spec.ts'
import { copy, written } from '../checks/given/values.ts'

const apply = (f: (x: number) => number, x: number) => f(x)

function recorded(...args: unknown[]): { call: Call; text: string | undefined } {
  const recorder = new Recorder<AnyFunction>('apply', { parameters: ['f', 'x'], returns: 'number' })
  recorder.wrap(apply)(...args)
  const { failure } = recorder.explain(new CheckFailure({ kind: 'claim', message: 'wrong' }))
  return { call: recorder.last!, text: failure.call }
}

function callOf(functions: unknown, options: unknown): string | undefined {
  const recorder = new Recorder<AnyFunction>('choose', { parameters: ['functions', 'options'], returns: 'nothing' })
  recorder.wrap(() => undefined)(functions, options)
  return recorder.explain(new CheckFailure({ kind: 'claim', message: 'wrong' })).failure.call
}

test('it is shown by the formula it was given', () => {
  const square = written('x => x²', (x: number) => x * x)
  expect(recorded(square, 3).text).toBe('apply(x => x², 3)')
})

test('without a formula it is shown by the parameter’s name', () => {
  expect(recorded((x: number) => x * x, 3).text).toBe('apply(f, 3)')
})

test('a list of such functions is shown by their formulas, and options by their numbers', () => {
  const square = written('x => x²', (x: number) => x * x)
  const twice = written('x => 2x', (x: number) => 2 * x)
  expect(callOf([square, twice], { factor: 2 })).toBe('choose([x => x², x => 2x], { factor: 2 })')
  expect(callOf([square, (x: number) => x], {})).toBe('choose(functions, {})')
  expect(callOf([square], { factor: square })).toBe('choose([x => x²], options)')
  expect(callOf([square], Float64Array.of(1))).toBe('choose([x => x²], options)')
})

test('a recorded call can be made again, with the same function', () => {
  const square = written('x => x²', (x: number) => x * x)
  const { call } = recorded(square, 3)
  const [f, x] = copy(call.args) as Parameters<typeof apply>
  expect(f).toBe(square)
  expect(apply(f, x)).toBe(9)
})
