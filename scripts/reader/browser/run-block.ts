// Runs a block as a module, and tells what its expressions give.
import { type Claim, outcome } from '../../course/claims.ts'
import type { FromRunner, Job, Side } from './jobs.ts'
import { shown } from './shown.ts'

type BlockJob = Extract<Job, { type: 'block' }>
type Post = (message: FromRunner) => void

/** On the learner's modules, and once more on the reference's where those are still to be written. */
export async function runBlock(job: BlockJob, post: Post): Promise<void> {
  const { id, yours, reference, claims } = job
  post({ id, type: 'begun' })
  if (yours !== undefined) {
    const side = await sideOf(() => runModule(yours, claims, id, post))
    if (side.is === 'yours') return post({ id, type: 'value', side, value: undefined })
    post({ id, type: 'again' })
    await runModule(reference, claims, id, post)
    return post({ id, type: 'value', side, value: undefined })
  }
  await runModule(reference, claims, id, post)
  post({ id, type: 'value', side: { is: 'reference' }, value: undefined })
}

/** Whether something can be run on the learner's code, and why not. */
async function sideOf(run: () => Promise<void>): Promise<Side> {
  try {
    await run()
    return { is: 'yours' }
  } catch (error) {
    if (isTodo(error)) return { is: 'reference', todo: error.todo }
    // The block itself has been parsed before: what does not fit together is what it imports.
    if (error instanceof SyntaxError) return { is: 'reference', fault: `your file does not load: ${error.message}` }
    throw error
  }
}

function isTodo(error: unknown): error is { todo: string } {
  return (error as Error | null)?.name === 'Todo'
}

async function runModule(code: string, claims: readonly Claim[], id: number, post: Post): Promise<void> {
  const print = (...values: unknown[]) =>
    post({
      id,
      type: 'printed',
      text: values.map((value) => (typeof value === 'string' ? value : shown(value))).join(' '),
    })
  Object.assign(console, { log: print, info: print, warn: print, error: print })
  Object.assign(globalThis, {
    show: (index: number, give: () => Promise<unknown>) => show(claims[index], give, id, post),
  })
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  try {
    await import(/* @vite-ignore */ address)
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function show({ line, expected }: Claim, give: () => Promise<unknown>, id: number, post: Post): Promise<void> {
  let text: string
  let given: () => Promise<unknown>
  try {
    const value = await give()
    if (value === undefined && expected === undefined) return
    text = shown(value)
    given = async () => value
  } catch (error) {
    if (isTodo(error)) throw error
    text = `throws ${error}`
    given = () => Promise.reject(error)
  }
  const objection = expected === undefined ? undefined : await outcome(given, expected)
  post({ id, type: 'shown', line, text, isAsWritten: expected === undefined ? undefined : objection === undefined })
}
