// A square kernel's weights, each a field that can be written into.
import { element } from './elements.ts'

export interface Weights {
  /** row after row; a field in which no number stands counts as 0 */
  values: number[]
  readonly size: number
}

/** `values` may be set as well, also to another size. */
export function weights(root: Element, title: string, values: readonly number[], onChange: () => void): Weights {
  const fields = element('div', { role: 'group', 'aria-label': title })
  fields.style.cssText = 'display: grid; gap: 2px; justify-content: center'
  root.append(element('p', { class: 'caption', 'aria-hidden': 'true' }, title), fields)
  const inputs = () => [...fields.querySelectorAll('input')]
  const fill = (next: readonly number[]) => {
    const size = Math.sqrt(next.length)
    fields.style.gridTemplateColumns = `repeat(${size}, 2.4rem)`
    fields.replaceChildren(...next.map((value, i) => field(value, Math.floor(i / size), i % size, onChange)))
  }
  fill(values)
  return {
    get size() {
      return Math.sqrt(fields.childElementCount)
    },
    get values() {
      return inputs().map(numberIn)
    },
    set values(next) {
      fill(next)
      onChange()
    },
  }
}

function field(value: number, row: number, column: number, onChange: () => void): HTMLInputElement {
  const label = `weight in row ${row}, column ${column}`
  // Text, not a number: its arrows would leave no room for the digits.
  const text = String(Number(value.toFixed(3))).replace('-', '−')
  const input = element('input', { class: 'weight', value: text, autocomplete: 'off', 'aria-label': label })
  input.addEventListener('input', onChange)
  return input
}

/** As people type it: with a comma, with the minus of printed text. */
function numberIn({ value }: HTMLInputElement): number {
  const number = Number(value.trim().replace(',', '.').replace('−', '-'))
  return Number.isFinite(number) ? number : 0
}
