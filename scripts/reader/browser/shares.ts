// Probabilities, one below the other: a name, a bar, the number. As narrow as a phone.
import { element } from './elements.ts'
import { written } from './numbers.ts'

export interface Shares {
  /** @param chosen the one that is set off */
  show(values: readonly number[], chosen: number): void
}

export function shares(root: Element, title: string, labels: readonly string[]): Shares {
  const rows = labels.map((label) => {
    const bar = element('span', { class: 'share-bar' })
    const text = element('span', { class: 'share-text' })
    return { bar, text, parts: [element('span', {}, label), element('span', { class: 'share-room' }, bar), text] }
  })
  const grid = element(
    'div',
    { class: 'shares', role: 'img', 'aria-label': title },
    ...rows.flatMap(({ parts }) => parts),
  )
  root.append(element('p', { class: 'caption', 'aria-hidden': 'true' }, title), grid)
  return {
    show(values, chosen) {
      for (const [i, { bar, text, parts }] of rows.entries()) {
        const isShown = Number.isFinite(values[i])
        bar.style.width = `${isShown ? 100 * Math.min(1, Math.max(0, values[i])) : 0}%`
        text.textContent = isShown ? values[i].toFixed(4).replace('-', '−') : written(values[i])
        for (const part of parts) part.classList.toggle('is-chosen', i === chosen)
      }
      const told = labels.map((label, i) => `${label} ${written(values[i], 3)}`)
      grid.setAttribute('aria-label', `${title}: ${told.join(', ')}`)
    },
  }
}
