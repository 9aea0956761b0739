// The worker in which the learner's code runs. It does one thing at a time; a loop without end freezes it and
// nothing else, and the page ends it.
import { borrowedLessons } from './borrowed.ts'
import type { FromRunner, Job, Side } from './jobs.ts'
import { runBlock } from './run-block.ts'

type CallJob = Extract<Job, { type: 'call' | 'stream' }>
type Module = Record<string, unknown>

const reference = { is: 'reference' } as const

const post = (message: FromRunner) => postMessage(message)
let line: Promise<unknown> = Promise.resolve()

addEventListener('message', ({ data }: MessageEvent<Job>) => {
  line = line.then(() => work(data))
})

async function work(job: Job): Promise<void> {
  try {
    if (job.type === 'block') return await runBlock(job, post)
    const side = job.yours ? await triedOnYours(job, job.yours) : reference
    if (side) await run(job, await import(/* @vite-ignore */ job.reference), side)
  } catch (error) {
    post({ id: job.id, type: 'error', ...described(error) })
  }
}

/** Runs it on the learner's code; where it has to be the reference's, that is what is given. */
async function triedOnYours(job: CallJob, address: string): Promise<Side | undefined> {
  let module: Module
  try {
    module = await import(/* @vite-ignore */ address)
  } catch (error) {
    return { ...reference, fault: `your file does not load: ${described(error).message}` }
  }
  if (typeof module[job.name] !== 'function')
    return { ...reference, fault: `your file exports no function ${job.name}` }
  try {
    await run(job, module, { is: 'yours', borrowed: borrowedLessons() })
    return undefined
  } catch (error) {
    const { name, todo } = error as { name?: string; todo?: string }
    if (name !== 'Todo') throw error
    return { ...reference, todo }
  }
}

async function run(job: CallJob, module: Module, side: Side): Promise<void> {
  const { id } = job
  post({ id, type: 'begun' })
  const called = module[job.name] as (...args: unknown[]) => unknown
  const result = await called(...structuredClone(job.args))
  if (job.type === 'call') return post({ id, type: 'value', side, value: result })
  for await (const value of result as AsyncIterable<unknown>) post({ id, type: 'step', side, value })
  post({ id, type: 'value', side, value: undefined })
}

export function described(error: unknown): { name: string; message: string } {
  if (error instanceof Error) return { name: error.name, message: error.message }
  return { name: 'Error', message: `${String(error)} was thrown` }
}
