import { seededRandom } from '../../lessons/given/random.ts'
import { shuffle } from '../../solutions/07-shuffle/shuffle.ts'
import { arrow, frame, line, rect, svg, type Tone, text } from './svg.ts'

const weapons = ['bow', 'pistol', 'rifle', 'shotgun']

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items]
  shuffle(copy, random)
  return copy
}

interface RowStyle {
  tone?: Tone
  border?: Tone
  width?: number
  tint?: (place: number) => Tone | undefined
}

/** A list as a row of cells from the corner (x, y), 32 high. */
function row(x: number, y: number, items: readonly string[], style: RowStyle = {}): string {
  const { tone = 'ink', border = 'soft', width = 62, tint = () => undefined } = style
  const cells = items.map((item, i) => {
    const [left, back] = [x + i * width, tint(i)]
    const filled = back ? rect(left, y, width, 32, back, 0.22) : ''
    const label = text(left + width / 2, y + 20, item, { anchor: 'middle', look: 'small', tone })
    return filled + frame(left, y, width, 32, border) + label
  })
  return cells.join('\n')
}

/** Who holds the list during the call, and who holds it afterwards. */
function temporary(): string {
  const after = shuffled(weapons, seededRandom(2))
  const [during, later, wide] = [16, 376, 248]
  const named = (x: number, y: number) => [
    text(x, y - 30, 'weapons', { look: 'mono small', tone: 'first' }),
    arrow(x + 26, y - 24, x + 26, y - 4, 'first'),
  ]
  const parameter = (x: number, y: number) => [
    text(x + 174, y + 64, 'items', { look: 'mono small', tone: 'second' }),
    arrow(x + 190, y + 51, x + 190, y + 36, 'second'),
  ]
  return svg(
    640,
    290,
    'Above, shuffle is handed a list that has no name: during the call its parameter items holds the list, afterwards nobody does. Below, the list is called weapons: during the call both weapons and items hold it, afterwards weapons holds it in its new order',
    text(during + wide / 2, 20, 'during the call', { anchor: 'middle', tone: 'soft', look: 'small' }),
    text(later + wide / 2, 20, 'after it', { anchor: 'middle', tone: 'soft', look: 'small' }),
    text(during, 48, 'shuffle([bow, pistol, rifle, shotgun], random)', { look: 'mono small' }),
    row(during, 60, weapons),
    ...parameter(during, 60),
    arrow(during + wide + 20, 76, later - 20, 76),
    row(later, 60, after, { tone: 'soft', border: 'faint' }),
    text(later + wide / 2, 124, 'in a new order, and nobody holds it', {
      anchor: 'middle',
      tone: 'soft',
      look: 'small',
    }),
    line(16, 146, 624, 146, 'faint'),
    text(during, 172, 'shuffle(weapons, random)', { look: 'mono small' }),
    ...named(during, 222),
    row(during, 222, weapons),
    ...parameter(during, 222),
    arrow(during + wide + 20, 238, later - 20, 238),
    ...named(later, 222),
    row(later, 222, after),
  )
}

/** A shuffle of four items, one choice after the other. */
function choices(): string {
  const draws = [0.4, 0.1, 0.8]
  // Random numbers just below 1 leave every place as it is: so the state after k choices is a shuffle too.
  const after = (k: number) => {
    const rest = draws.slice(0, k)
    return shuffled(weapons, () => rest.shift() ?? 1 - 2 ** -32)
  }
  const cell = 76
  const [left, right] = [150, 150 + 4 * cell]
  const steps = [0, 1, 2, 3].flatMap((k) => {
    const [y, open] = [34 + k * 74, 4 - k]
    const isOpen = (place: number) => place < open && k < 3
    const list = row(left, y, after(k), { width: cell, tint: (place) => (isOpen(place) ? undefined : 'third') })
    const label = text(left - 14, y + 21, ['as handed in', 'one place settled', 'two settled', 'all settled'][k], {
      anchor: 'end',
      tone: 'soft',
      look: 'small',
    })
    if (k === 3) return [list, label]
    const last = open - 1
    const other = after(k).indexOf(after(k + 1)[last])
    const [x1, x2] = [left + (other + 0.5) * cell, left + (last + 0.5) * cell]
    const stays =
      other === last ? [text(x1 + 12, y + 47, 'draws itself and stays', { look: 'small', tone: 'second' })] : []
    const swap = [
      ...stays,
      line(x1, y + 32, x1, y + 48, 'second', 1.5),
      line(x1, y + 48, x2, y + 48, 'second', 1.5),
      arrow(x2, y + 48, x2, y + 34, 'second'),
      arrow(x1, y + 48, x1, y + 34, 'second'),
    ]
    return [list, label, ...swap, text(right + 14, y + 21, `${open} to choose from`, { look: 'small', tone: 'second' })]
  })
  return svg(
    600,
    300,
    `Four items. The last place draws among all four, the place before it among the three that are left, the second among two; what is settled stays. ${weapons.join(', ')} becomes ${after(3).join(', ')}`,
    text(left + 2 * cell, 20, 'places 0, 1, 2, 3', { anchor: 'middle', tone: 'soft', look: 'small' }),
    ...steps,
    text(right + 14, 277, '4 · 3 · 2 = 24 ways', { look: 'small' }),
  )
}

const names = ['1 2 3', '1 3 2', '2 1 3', '2 3 1', '3 1 2', '3 2 1']

/** How often each order of 1, 2, 3 comes in 60,000 shuffles. */
function countsOf(shuffleOne: (items: number[], random: () => number) => void): number[] {
  const [random, counts] = [seededRandom(1), new Map(names.map((name) => [name, 0]))]
  for (let i = 0; i < 60_000; i++) {
    const items = [1, 2, 3]
    shuffleOne(items, random)
    const name = items.join(' ')
    counts.set(name, counts.get(name)! + 1)
  }
  return [...counts.values()]
}

function swapWithAny(items: number[], random: () => number): void {
  for (const place of items.keys()) {
    const other = Math.floor(random() * items.length)
    ;[items[place], items[other]] = [items[other], items[place]]
  }
}

/** By insertion: what `sort` does with such answers differs from engine to engine. */
function sortAtRandom(items: number[], random: () => number): void {
  for (let taken = 1; taken < items.length; taken++)
    for (let i = taken; i > 0 && random() < 0.5; i--) [items[i - 1], items[i]] = [items[i], items[i - 1]]
}

/** The six orders of three items, counted for three ways to shuffle. */
function orders(): string {
  const scale = 150 / 22_500
  const due = 190 - 10_000 * scale
  const panel = (x: number, title: string, counts: readonly number[], tone: Tone) => {
    const bars = counts.flatMap((count, i) => {
      const [middle, height] = [x + 18 + i * 34, count * scale]
      return [
        rect(middle - 13, 190 - height, 26, height, tone, 0.75),
        text(middle, 207, names[i].replaceAll(' ', ''), { anchor: 'middle', look: 'small', tone: 'soft' }),
        text(middle, 225, (count / 1000).toFixed(1), { anchor: 'middle', look: 'small' }),
      ]
    })
    const dueLine = line(x, due, x + 206, due, 'ink', 1, '3 3')
    return [text(x + 103, 22, title, { anchor: 'middle' }), ...bars, dueLine, line(x, 190, x + 206, 190)]
  }
  const [even, any, sort] = [shuffle, swapWithAny, sortAtRandom].map(countsOf)
  const said = (counts: readonly number[]) => counts.map((count) => count.toLocaleString('en')).join(', ')
  return svg(
    716,
    262,
    `How often each of the six orders of 1, 2, 3 came in 60,000 shuffles. Fisher and Yates: ${said(even)}. Swap with any place: ${said(any)}. Sort by coin flips: ${said(sort)}. The dashed line is the 10,000 that are due`,
    ...panel(60, 'Fisher and Yates', even, 'third'),
    ...panel(282, 'swap with any place', any, 'first'),
    ...panel(504, 'sort by coin flips', sort, 'second'),
    text(52, due + 4, '10,000', { anchor: 'end', tone: 'soft', look: 'small' }),
    text(52, 207, 'order', { anchor: 'end', tone: 'soft', look: 'small' }),
    text(52, 225, '1000s', { anchor: 'end', tone: 'soft', look: 'small' }),
    text(385, 252, '60,000 shuffles: each order is due 10,000 times', {
      anchor: 'middle',
      tone: 'soft',
      look: 'small',
    }),
  )
}

export const figures = { temporary, choices, orders }
