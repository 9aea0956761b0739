// Why a check fails, as data. Matchers throw it; `task` turns it into a record.
import type { Failure } from './records.ts'

export class CheckFailure extends Error {
  readonly failure: Failure

  constructor(failure: Failure, cause?: unknown) {
    super(failure.message, { cause })
    this.name = 'CheckFailure'
    this.failure = failure
    made.add(this)
  }
}

const made = new WeakSet()

/** Unlike `instanceof`, asks nothing of what was thrown: it may be a proxy that throws when it is asked. */
export function isCheckFailure(thrown: unknown): thrown is CheckFailure {
  return made.has(thrown as CheckFailure)
}

/** Fails the check with a sentence of its own unless `condition` holds. */
export function claim(condition: boolean, message: string): asserts condition {
  if (!condition) throw new CheckFailure({ kind: 'claim', message })
}
