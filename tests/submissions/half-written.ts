// verdict: failed
// says: 01-softmax/softmax is still to be written
import { todo } from '#given/todo.ts'
export const normalize = (values: readonly number[]) => softmax(values)
export function softmax(z: readonly number[]): number[] { return todo('01-softmax/softmax') }
