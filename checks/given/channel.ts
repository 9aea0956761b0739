// The way from a check to the grader. The worker connects it before any learner's code is loaded. Under
// plain Vitest nobody does: then nothing is reported, nothing is guarded, and Vitest alone says what passed.
import type { RunOptions, VariantRecord } from './records.ts'

export interface Channel {
  post: (record: VariantRecord) => void
  /** Marks the place in what is printed where a check begins. */
  mark: (check: string) => void
  /**
   * Loads what may be needed to name a mistake, where the worker had waited for another lesson. Before it is armed:
   * from Node 22 on the loader reads through the same `fs` that the learner's code is kept from.
   */
  prepare: () => Promise<void>
  /** From here on what runs is the learner's. */
  arm: () => void
  /** Runs what is the course's own, and may read what the learner's may not. */
  unguarded: <T>(run: () => T) => T
}

export let options: RunOptions = { seed: 1, diagnose: false }

let channel: Channel = { post() {}, mark() {}, async prepare() {}, arm() {}, unguarded: (run) => run() }
let isConnected = false

/** Takes effect once: what comes later is not the worker. */
export function connect(to: Channel, runOptions: RunOptions): void {
  if (isConnected) return
  isConnected = true
  channel = to
  options = runOptions
}

export const post: Channel['post'] = (record) => channel.post(record)
export const mark: Channel['mark'] = (check) => channel.mark(check)
export const prepare: Channel['prepare'] = () => channel.prepare()
export const arm: Channel['arm'] = () => channel.arm()
export const unguarded: Channel['unguarded'] = (run) => channel.unguarded(run)
