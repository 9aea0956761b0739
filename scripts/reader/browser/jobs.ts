// What the page and the worker say to each other.
import type { Claim } from '../../course/claims.ts'

/**
 * Whose code ran: the learner's, with the reference for the lessons it borrows; or the reference's, as a task is still
 * to be written or something is wrong with their file.
 */
export type Side = { is: 'yours'; borrowed?: readonly string[] } | { is: 'reference'; todo?: string; fault?: string }

export type Job =
  | { id: number; type: 'call' | 'stream'; yours?: string; reference: string; name: string; args: unknown[] }
  /** JavaScript whose imports are whole addresses, calling `show` for each claim */
  | { id: number; type: 'block'; yours?: string; reference: string; claims: Claim[] }

export type FromRunner = { id: number } /** everything is loaded; from here on the deadline counts */ & (
  | { type: 'begun' }
  | { type: 'value'; side: Side; value: unknown }
  /** one of the values of a stream */
  | { type: 'step'; side: Side; value: unknown }
  | { type: 'error'; name: string; message: string }
  /** a value that a block shows, as text */
  | { type: 'shown'; line: number; text: string; isAsWritten?: boolean }
  | { type: 'printed'; text: string }
  /** everything shown so far was of a run that is begun anew */
  | { type: 'again' }
)
