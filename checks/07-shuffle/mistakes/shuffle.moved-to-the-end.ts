/** An item is taken out anywhere and put at the end, as often as there are items, also one that was put there before. The choice has to leave out what is settled at the end. */
export function shuffle(items: unknown[], random: () => number): void {
  for (const _ of [...items]) items.push(items.splice(Math.floor(random() * items.length), 1)[0])
}
