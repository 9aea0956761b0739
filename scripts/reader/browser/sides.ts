// Whose code ran, in words. A drawing calls several functions, and some of them may still be to be written.
import type { Side } from './jobs.ts'

/** Of all calls of one drawing. */
export function sentenceFor(sides: readonly Side[]): string {
  if (sides.length === 0) return ''
  const why = reasonsOf(sides)
  if (sides.every(({ is }) => is === 'yours')) return 'This runs your code.'
  if (sides.every(({ is }) => is === 'reference')) return `This runs the reference${why && `: ${why}`}.`
  return `This runs your code, and the reference in place of what is missing: ${why}.`
}

/** Why something was not the learner's, as the end of a sentence; empty where nobody asked for theirs. */
export function reasonsOf(sides: readonly Side[]): string {
  const references = sides.flatMap((side) => (side.is === 'reference' ? side : []))
  const todos = [...new Set(references.flatMap(({ todo }) => todo ?? []))]
  const faults = [...new Set(references.flatMap(({ fault }) => fault ?? []))]
  return [...(todos.length > 0 ? [toBeWritten(todos)] : []), ...faults].join('; ')
}

/** The first by its whole address; of the others of its lesson the name is enough. */
function toBeWritten(addresses: readonly string[]): string {
  const lesson = addresses[0].slice(0, addresses[0].indexOf('/') + 1)
  const names = addresses.map((address, i) =>
    i > 0 && address.startsWith(lesson) ? address.slice(lesson.length) : address,
  )
  const listed = names.join(', ').replace(/, (?=[^,]*$)/, ' and ')
  return `${listed} ${addresses.length === 1 ? 'is' : 'are'} still to be written`
}
