// A save in the editor brings the page to its task, unless somebody is busy with the page just then.
import { onState, type State } from './connection.ts'
import { base, lesson } from './place.ts'

/** Who has touched the page within this time is reading it: nothing moves under their eyes. */
const patience = 4000
let touched = Number.NEGATIVE_INFINITY
let seen: number | undefined

export function followSaves(): void {
  for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    addEventListener(type, () => (touched = performance.now()), { passive: true, capture: true })
  onState((state) => {
    const isNew = seen !== undefined && state.saves > seen
    seen = state.saves
    if (isNew && state.leadsTo) follow(state.leadsTo)
  })
}

function follow({ lesson: id, task }: NonNullable<State['leadsTo']>): void {
  const hash = `#${slug(task)}`
  if (id !== lesson) {
    if (isBusy()) suggest(id, task, hash)
    else location.assign(new URL(`lessons/${id}/${hash}`, base))
    return
  }
  withdraw()
  const place = document.querySelector<HTMLElement>(`[data-task="${task}"]`)
  if (!place || isBusy() || isSeen(place)) return
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches
  place.previousElementSibling?.scrollIntoView({ behavior: isStill ? 'instant' : 'smooth', block: 'start' })
}

/** Somebody types here, has changed a block, or has just moved about. */
function isBusy(): boolean {
  const isTyping = document.activeElement?.matches('[contenteditable], input, textarea') && document.hasFocus()
  const isChanged = document.querySelector('.block.is-changed') !== null
  return Boolean(isTyping) || isChanged || performance.now() - touched < patience
}

/** Whether the beginning of an element is on the screen. */
function isSeen(element: HTMLElement): boolean {
  const { top } = element.getBoundingClientRect()
  return top >= 0 && top < innerHeight * 0.75
}

function suggest(id: string, task: string, hash: string): void {
  withdraw()
  const link = document.createElement('a')
  link.className = 'suggestion'
  link.href = new URL(`lessons/${id}/${hash}`, base).href
  link.textContent = `${task} was saved: go there`
  document.querySelector('.connection')!.after(link)
}

function withdraw(): void {
  document.querySelector('.suggestion')?.remove()
}

/** A task's address as the id of its heading. */
export function slug(address: string): string {
  return address.toLowerCase().replace('/', '')
}
