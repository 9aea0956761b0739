// The task whose check is running. Checks run one after the other, so there is one at a time.
import type { Recorder } from './recorder.ts'

// biome-ignore lint/suspicious/noExplicitAny: a recorder of any function
let running: Recorder<any> | undefined

// biome-ignore lint/suspicious/noExplicitAny: as above
export function enter(recorder: Recorder<any>): void {
  running = recorder
}

export function current(): NonNullable<typeof running> {
  if (!running) throw new Error('a matcher was called outside a check')
  return running
}
