// A mistake with a number in it is named by whatever number the learner has put there.
import { expect, test } from 'vitest'
import { diagnose } from '../checks/given/diagnosis.ts'
import { observe, Recorder } from '../checks/given/recorder.ts'
import type { AnyFunction, Spec } from '../checks/given/spec.ts'
import { copy } from '../checks/given/values.ts'
import { tensor } from '../lessons/given/tensor.ts'

/** What is said of `wrong` when one check has failed with calls of these arguments. */
async function named(address: string, spec: Spec<AnyFunction>, wrong: AnyFunction, calls: unknown[][]) {
  const recorder = new Recorder<AnyFunction>(address.split('/')[1], spec)
  const failed = calls.map((args) => ({ ...observe(wrong, spec, copy(args)), args }))
  return (await diagnose(address, recorder, [failed], []))?.mistake
}

test.each([-7, -100, -1e9, Number.MIN_SAFE_INTEGER])('a maximum searched from %d', async (start) => {
  const maxPool: AnyFunction = ({ data }) => tensor([1, 1], [Math.max(start, ...data)])
  const low = tensor([2, 2], [-1.7e308, -1.6e308, -1.5e308, -1.4e308])
  const spec: Spec<AnyFunction> = { parameters: ['x', 'size', 'stride'], returns: 'tensor' }
  expect(await named('09-max-pooling/maxPool', spec, maxPool, [[low, 2, 2]])).toBe('maximum-from-a-number')
})

test.each([1e-7, Math.E ** -10, Number.EPSILON, Number.MIN_VALUE])('an epsilon of %d', async (usual) => {
  const loss: AnyFunction = (probs, label, epsilon = usual) => -Math.log(probs[label] + epsilon)
  const calls = [
    [[0, 1], 1],
    [[1, 0], 1],
  ]
  const spec: Spec<AnyFunction> = { parameters: ['probs', 'label', 'epsilon'], returns: 'number' }
  expect(await named('02-cross-entropy/crossEntropyLoss', spec, loss, calls)).toBe('other-epsilon')
})
