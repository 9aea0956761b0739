// What a slow answer does. Its outputs are right, so replaying them tells nothing, and times tell little:
// here is what can be counted, and comes out the same on any machine however busy.
import { Session } from 'node:inspector'
import type { Tensor } from '#given/tensor.ts'
import { unguarded } from './channel.ts'

/** Slow mistakes by their slugs, each with a test for what its doc comment says the answer does. */
export type Signs = Record<string, () => boolean>

/** A number on the heap takes 16 bytes; arrays and other objects take more. */
const boxedNumber = 16

/** A profile as V8 writes it; Node's types leave the samples out. */
interface Profile {
  samples: readonly { size: number }[]
}

/** How many arrays and other objects are allocated while `run` runs. */
export function allocations(run: () => unknown): number {
  const session = unguarded(() => new Session())
  session.connect()
  session.post('HeapProfiler.startSampling', {
    samplingInterval: 1,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  })
  let count = 0
  try {
    run()
  } finally {
    session.post('HeapProfiler.stopSampling', (_, { profile }) => {
      count = (profile as unknown as Profile).samples.filter(({ size }) => size > boxedNumber).length
    })
    session.disconnect()
  }
  return count
}

/** `t` with a memory: `steps` says how far each read of one of its numbers is from the read before. */
export function watched(t: Tensor): { t: Tensor; steps: number[] } {
  const steps: number[] = []
  let last: number | undefined
  const data = new Proxy(t.data, {
    get(target, key) {
      const position = typeof key === 'string' ? Number(key) : Number.NaN
      if (Number.isInteger(position)) {
        if (last !== undefined) steps.push(position - last)
        last = position
      }
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return { t: { ...t, data }, steps }
}

/** The step that is taken most often, but for reading the same number again. */
export function usualStep(steps: readonly number[]): number | undefined {
  const counts = new Map<number, number>()
  for (const step of steps) if (step !== 0) counts.set(step, (counts.get(step) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}
