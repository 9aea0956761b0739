// The small controls of pictures: native ones, so that keys and screen readers find what they know.
import type { Range } from './drag.ts'
import { element } from './elements.ts'
import { written } from './numbers.ts'

export interface SliderOptions extends Range {
  label: string
  value: number
  write?: (value: number) => string
  onChange: (value: number) => void
}

/** A slider with its value beside it. `value` may be set as well. */
export function slider(
  root: Element,
  { label, min, max, step, value, write = written, onChange }: SliderOptions,
): { value: number } {
  const input = element('input', { type: 'range', min, max, step })
  const output = element('output', {}, write(value))
  input.value = String(value)
  const tell = () => {
    output.textContent = write(input.valueAsNumber)
    input.setAttribute('aria-valuetext', write(input.valueAsNumber))
  }
  const change = () => {
    tell()
    onChange(input.valueAsNumber)
  }
  tell()
  input.addEventListener('input', change)
  root.append(element('label', { class: 'slider' }, element('span', {}, label), input, output))
  return {
    get value() {
      return input.valueAsNumber
    },
    set value(wanted) {
      input.value = String(wanted)
      change()
    },
  }
}

/** A switch that is on or off. */
export function toggle(
  root: Element,
  label: string,
  isOn: boolean,
  onChange: (isOn: boolean) => void,
): { isOn: boolean } {
  const input = element('input', { type: 'checkbox' })
  input.checked = isOn
  input.addEventListener('change', () => onChange(input.checked))
  root.append(element('label', { class: 'toggle' }, input, label))
  return {
    get isOn() {
      return input.checked
    },
    set isOn(wanted) {
      input.checked = wanted
      onChange(wanted)
    },
  }
}

/** One of several. */
export function choice<T extends string>(
  root: Element,
  label: string,
  options: readonly T[],
  chosen: T,
  onChange: (chosen: T) => void,
): { value: T } {
  const select = element(
    'select',
    {},
    ...options.map((option) => element('option', { value: option, selected: option === chosen }, option)),
  )
  select.addEventListener('change', () => onChange(select.value as T))
  root.append(element('label', { class: 'choice' }, element('span', {}, label), select))
  return {
    get value() {
      return select.value as T
    },
    set value(wanted) {
      select.value = wanted
      onChange(wanted)
    },
  }
}

export function button(root: Element, label: string, onPress: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label)
  made.addEventListener('click', onPress)
  root.append(made)
  return made
}

/** A row in which controls stand beside each other. */
export function row(root: Element): HTMLElement {
  const made = element('div', { class: 'controls' })
  root.append(made)
  return made
}

/** A line of text that changes; it is read out when it does. */
export function note(root: Element): { say(text: string): void } {
  const made = element('p', { class: 'picture-note', 'aria-live': 'polite' })
  root.append(made)
  return {
    say(text) {
      if (made.textContent !== text) made.textContent = text
    },
  }
}
