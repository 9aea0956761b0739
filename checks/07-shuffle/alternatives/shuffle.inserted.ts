/** Puts each item in somewhere among those before it. */
export function shuffle(items: unknown[], random: () => number): void {
  const all = items.splice(0)
  for (const [n, item] of all.entries()) items.splice(Math.floor(random() * (n + 1)), 0, item)
}
