// Whose code ran, in words. A drawing calls several functions, and some of them may still be to be written.
import { conjunction } from './conjunction.ts'
import type { Side } from './jobs.ts'

/** Of all calls of one drawing. */
export function sentenceFor(sides: readonly Side[]): string {
  if (sides.length === 0) return ''
  const why = reasonsOf(sides)
  if (sides.every(({ is }) => is === 'reference')) return `This runs the reference${why && `: ${why}`}.`
  return `This runs your code${why && `, and the reference in place of what is missing: ${why}`}.`
}

/** Why something was not the learner's, as the end of a sentence; empty where all was, or nobody asked for theirs. */
export function reasonsOf(sides: readonly Side[]): string {
  const of = <T>(give: (side: Side) => T | readonly T[]) => [...new Set(sides.flatMap(give))]
  const todos = of((side) => ('todo' in side && side.todo) || [])
  const faults = of((side) => ('fault' in side && side.fault) || [])
  const borrowed = of((side) => ('borrowed' in side && side.borrowed) || [])
  return [...told(shortened(todos), 'still to be written'), ...faults, ...told(borrowed, 'not passed yet')].join('; ')
}

function told(names: readonly string[], what: string): string[] {
  return names.length === 0 ? [] : [`${conjunction(names)} ${names.length === 1 ? 'is' : 'are'} ${what}`]
}

/** The first by its whole address; of the others of its lesson the name is enough. */
function shortened(addresses: readonly string[]): string[] {
  const lesson = addresses[0]?.split('/')[0]
  return addresses.map((address, i) => (i > 0 && address.startsWith(`${lesson}/`) ? address.split('/')[1] : address))
}
