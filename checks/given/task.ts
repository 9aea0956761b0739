// The language checks are written in: `subject` loads the lesson's module, `task` opens a task in which
// `check` makes one claim at a time.
import { afterAll } from 'vitest'
import { arm, options, post, prepare } from './channel.ts'
import { loadError } from './errors.ts'
import type { Judge } from './language.ts'
import type { Adapter, AnyFunction, Spec } from './spec.ts'
import { reportTampering, turn } from './tampering.ts'
import { TaskRun } from './task-run.ts'
import { kindOf } from './values.ts'
import { loadVariants, variantsOf } from './variants.ts'

/** Loads the module that is judged and tells the grader what it exports. */
export async function subject<M extends object>(load: () => Promise<M>): Promise<M> {
  afterAll(finish)
  await loadVariants(options.variants ?? [])
  if (options.diagnose || options.compare) await prepare()
  post({ type: 'loading' })
  try {
    arm()
    const module = await load()
    reportTampering()
    post({ type: 'loaded', exports: Object.keys(module).map((name) => exportOf(module, name)) })
    return module
  } catch (error) {
    post({ type: 'broken', ...loadError(error) })
    throw error
  }
}

function exportOf(module: object, name: string): { name: string; kind: string } {
  return { name, kind: kindOf((module as Record<string, unknown>)[name]) }
}

async function finish(): Promise<void> {
  await turn()
  reportTampering()
  post({ type: 'done' })
}

type FunctionOf<M, N extends keyof M> = Extract<M[N], AnyFunction>
type Adapted<F extends AnyFunction> = Spec<F> & { adapter: Adapter<F> }

/** Opens the task at `address`, whose last part is the export's name. Skipped when the run names other tasks. */
export function task<M, N extends keyof M & string>(
  address: `${string}/${N}`,
  module: M,
  spec: Spec<FunctionOf<M, N>>,
  body: (judge: Judge<FunctionOf<M, N>, M>) => void,
): void
/** A task whose function is called through an adapter: `subject` takes the task's arguments, `bare` its own. */
export function task<M, N extends keyof M & string, F extends AnyFunction>(
  address: `${string}/${N}`,
  module: M,
  spec: Adapted<F>,
  body: (judge: Judge<F, M, FunctionOf<M, N>>) => void,
): void
export function task<M, N extends keyof M & string, F extends FunctionOf<M, N>>(
  address: `${string}/${N}`,
  module: M,
  spec: Spec<F>,
  body: (judge: Judge<F, M>) => void,
): void {
  if (options.tasks && !options.tasks.includes(address)) return
  const own = { fn: module[address.split('/')[1] as N] as F, file: undefined, module: {} }
  for (const variant of options.variants ? variantsOf(address) : [own]) {
    const { fn, file } = variant
    if (typeof fn === 'function')
      new TaskRun<F, M>(address, fn as F, spec, file).open({ ...module, ...variant.module }, body)
  }
}
