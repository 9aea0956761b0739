/** The list is cut at a random place and the parts are exchanged: that gives n of the n! orders, and neighbours stay neighbours. */
export function shuffle(items: unknown[], random: () => number): void {
  const cut = Math.floor(random() * items.length)
  items.push(...items.splice(0, cut))
}
