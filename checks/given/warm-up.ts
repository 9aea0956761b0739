// What a worker does while it waits for a save: it judges two functions of its own, so that the engine has
// compiled the checks' language by the time it is needed. (Measured: 5 ms of a save's 60.)
import { type Tensor, tensor } from '#given/tensor.ts'
import { enter } from './context.ts'
import { isCheckFailure } from './failure.ts'
import { changedIntrinsic } from './intrinsics.ts'
import { same } from './matchers.ts'
import { forAll, tensors, vectors } from './random.ts'
import { Recorder } from './recorder.ts'

const double = (values: readonly number[]) => values.map((x) => 2 * x)
const square = ({ shape, data }: Tensor) =>
  tensor(
    shape,
    Array.from(data, (x) => x * x),
  )

export function warmUp(): void {
  const onVectors = new Recorder('double', { parameters: ['values'], returns: 'vector' })
  const onTensors = new Recorder('square', { parameters: ['x'], returns: 'tensor' })
  for (const expected of [double, (values: readonly number[]) => values]) {
    enter(onVectors)
    judge(() => forAll([vectors()], (values) => same(onVectors.wrap(double)(values), expected(values))))
  }
  for (const expected of [square, (x: Tensor) => x]) {
    enter(onTensors)
    judge(() => forAll([tensors([2, 3])], (x) => same(onTensors.wrap(square)(x), expected(x))))
  }
  changedIntrinsic()
}

function judge(check: () => void): void {
  try {
    check()
  } catch (error) {
    if (!isCheckFailure(error)) throw error
  }
}
