// Why a check fails, as data. Matchers throw it; `task` turns it into a record.
import type { Failure } from './records.ts'

export class CheckFailure extends Error {
  private readonly told: Failure
  private complete: ((failure: Failure) => void) | undefined

  /** @param complete adds to the failure what takes long to find; called when it is asked for, which few are */
  constructor(failure: Failure, cause?: unknown, complete?: (failure: Failure) => void) {
    super(failure.message, { cause })
    this.name = 'CheckFailure'
    this.told = failure
    this.complete = complete
    made.add(this)
  }

  get kind(): Failure['kind'] {
    return this.told.kind
  }

  get failure(): Failure {
    const { complete } = this
    this.complete = undefined
    complete?.(this.told)
    return this.told
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
