// What stands under the tasks' headings, as it changes. It is made on the server; here it is put in its place.
import { currentState, onRunning, onState, type State } from './connection.ts'
import { ask, isLive, lesson } from './place.ts'

export function showVerdicts(): void {
  if (!isLive) return
  onState(show)
  onRunning((running) => showRunning(running))
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('button[data-ask]')
    if (button) press(button)
  })
}

function show(state: State): void {
  for (const [task, html] of Object.entries(state.tasks)) put(document.querySelector(`[data-task="${task}"]`), html)
  put(document.querySelector('[data-state]'), state.lesson)
  for (const item of document.querySelectorAll<HTMLElement>('nav li[data-lesson]')) {
    item.classList.toggle('is-passed', state.passed.includes(item.dataset.lesson!))
    item.classList.toggle('is-watched', item.dataset.lesson === state.watched)
  }
  for (const item of document.querySelectorAll<HTMLElement>('[data-mark]'))
    item.dataset.verdict = state.verdicts[item.dataset.mark!]
}

const shown = new WeakMap<Element, string>()

/** Only what has changed is put: what a reader has opened, or where a cursor stands, is left alone. */
function put(place: Element | null, html: string): void {
  if (!place || shown.get(place) === html) return
  const isFirst = !shown.has(place)
  shown.set(place, html)
  // The server has put the first one already.
  if (isFirst && place.innerHTML === normal(html)) return
  const open = [...place.querySelectorAll('details')].map((each) => each.open)
  const comparison = place.querySelector('.comparison')
  const focused = place.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).dataset.ask
    : undefined
  place.innerHTML = html
  // Who opened a hint by a key goes on from where it stood.
  if (focused) (place.querySelector<HTMLElement>(`[data-ask="${focused}"]`) ?? focusable(place)).focus()
  place.querySelectorAll('details').forEach((each, i) => {
    each.open = open[i] ?? false
  })
  if (comparison && currentState()?.passed.includes(lesson ?? '')) place.append(comparison)
}

function focusable(place: Element): HTMLElement {
  place.setAttribute('tabindex', '-1')
  return place as HTMLElement
}

function normal(html: string): string {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.innerHTML
}

let timer: ReturnType<typeof setTimeout> | undefined

/** A run that is over before one could read what is running is not told of. */
function showRunning(running: { what: string; fraction?: number } | undefined): void {
  clearTimeout(timer)
  const say = () => {
    const place = document.querySelector<HTMLElement>('.running') ?? document.createElement('p')
    place.className = 'running'
    place.textContent = running
      ? `Judging: ${running.what}${running.fraction === undefined ? '' : ` ${Math.round(running.fraction * 100)} %`}`
      : ''
    if (!place.isConnected) document.querySelector('header')!.append(place)
  }
  if (running) timer = setTimeout(say, 200)
  else say()
}

async function press(button: HTMLButtonElement): Promise<void> {
  const { ask: what, of } = button.dataset
  if (button.ariaBusy === 'true') return
  // Not disabled: that would take the focus away from who pressed it.
  button.ariaBusy = 'true'
  try {
    const { html } = await ask(what === 'hint' ? { what, task: of } : { what, lesson })
    if (html) showComparison(button, html)
  } catch (error) {
    showComparison(button, '')
    button.after(` ${(error as Error).message}`)
  }
  button.ariaBusy = null
}

function showComparison(button: HTMLElement, html: string): void {
  const section = button.closest('section')!
  section.querySelector('.comparison')?.remove()
  if (!html) return
  const place = document.createElement('div')
  place.className = 'comparison'
  place.innerHTML = html
  section.append(place)
}
