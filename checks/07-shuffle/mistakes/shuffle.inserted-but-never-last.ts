/** Each item is put in among those before it, but never behind them: n items leave n + 1 places to be put in. */
export function shuffle(items: unknown[], random: () => number): void {
  const all = items.splice(0)
  for (const [n, item] of all.entries()) items.splice(Math.floor(random() * n), 0, item)
}
