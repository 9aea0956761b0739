// The way from a check to the grader. The worker leaves it on `globalThis` for the first module that
// asks, which is this one, before any learner's code is loaded. Under plain Vitest there is none:
// then nothing is reported and Vitest alone says what passed.
import type { JudgeRecord, RunOptions } from './records.ts'

interface Channel {
  post(record: JudgeRecord): void
  options: RunOptions
}

const key = Symbol.for('gradient-diary.channel')
const holder = globalThis as { [key]?: Channel }
const channel: Channel = holder[key] ?? { post() {}, options: { seed: 1, diagnose: false } }
delete holder[key]

export const post = channel.post
export const options: RunOptions = channel.options
