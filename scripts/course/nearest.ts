import { distance } from 'fastest-levenshtein'

/** The names that look like `name`, the most alike first: within a third of its letters, or containing it. */
export function nearestNames(name: string, names: readonly string[]): string[] {
  const wanted = name.toLowerCase()
  const scored = names.map((candidate) => {
    const other = candidate.toLowerCase()
    const isPart = wanted.length > 1 && (other.includes(wanted) || wanted.includes(other))
    return { candidate, score: isPart ? 0.5 : distance(wanted, other) }
  })
  const near = scored.filter(({ score }) => score <= Math.max(2, name.length / 3))
  return near.sort((a, b) => a.score - b.score).map(({ candidate }) => candidate)
}
