// What a task's function takes and gives back: how the harness reads its result and words a failure.
import type { Region } from './grid.ts'

/** How a result is read. An object lists the parts that must be there. */
export type Returns =
  | 'number'
  | 'vector'
  | 'tensor'
  | 'text'
  | 'nothing'
  /** handed to the check as it is: for views, whose identity is what is judged */
  | 'anything'
  | { readonly [part: string]: Returns }
  /** a reader of the task's own; it throws a `CheckFailure` for what it does not take */
  | ((value: unknown) => unknown)

// biome-ignore lint/suspicious/noExplicitAny: any function can be a task
export type AnyFunction = (...args: any[]) => any

/** For a function that takes other arguments than its task's: a kernel, which takes addresses. */
export interface Adapter<F extends AnyFunction> {
  /** the function, as one that takes the task's arguments */
  call: (fn: AnyFunction) => F
  /** gets everything ready for these calls; what it returns makes them and does nothing else */
  prepare: (fn: AnyFunction, calls: readonly Parameters<F>[]) => () => void
}

export interface Spec<F extends AnyFunction> {
  /** the names of the parameters, as in the lesson */
  parameters: readonly string[]
  returns: Returns
  /** what the axes of the result are called, first axis first */
  axes?: readonly string[]
  /** what the axes of a parameter's tensor are called, where the lesson has them as numbers: parameter name -> names */
  sizes?: Readonly<Record<string, readonly string[]>>
  /** the part of the inputs that the result at `index` depends on: parameter name -> region */
  reads?: (index: readonly number[], ...args: Parameters<F>) => Record<string, Region>
  /** how the function is called, where it does not take the parameters itself */
  adapter?: Adapter<F>
  /** the parameters that the task is meant to change in place */
  changes?: readonly string[]
  /** right answers differ from each other, by chance or by choice: a comparison with the reference tells times alone */
  isFree?: boolean
  /** what a result is compared by when a mistake is looked for, where right answers differ by chance */
  essence?: (value: never) => unknown
  /** results that differ by less count as alike when a mistake is looked for: 1e-12; 0 where digits near 0 matter */
  floor?: number
}
