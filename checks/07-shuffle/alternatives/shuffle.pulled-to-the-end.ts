/** Takes an item out of those not drawn yet and puts it behind all others. */
export function shuffle(items: unknown[], random: () => number): void {
  for (let left = items.length; left > 0; left--) items.push(items.splice(Math.floor(random() * left), 1)[0])
}
