// Puts the pictures of a lesson into its page, and draws them when they come into view and at every save.
import { Code, onSave } from './code.ts'
import { onSchemeChange } from './colours.ts'
import { element } from './elements.ts'
import type { Side } from './jobs.ts'
import type { Picture } from './picture.ts'
import { lesson } from './place.ts'

const modules = import.meta.glob<{ default: Picture }>(['../pictures/*.ts', '!../pictures/*.work.ts'])

export async function showPictures(): Promise<void> {
  const names = Object.keys(modules).filter((name) => lesson && name.startsWith(`../pictures/${lesson.slice(0, 2)}-`))
  for (const name of names.sort().reverse()) {
    const { default: picture } = await modules[name]()
    const frame = frameOf(picture, name.replace(/^.*\/|\.ts$/g, ''))
    placeFor(picture.after)?.after(frame.outside)
    whenNear(frame.outside, () => mount(picture, frame))
  }
}

interface Frame {
  outside: HTMLElement
  inside: HTMLElement
  status: HTMLElement
}

function frameOf({ title, about }: Picture, name: string): Frame {
  const id = `picture-${name}`
  const inside = element('div', { class: 'stage' })
  const status = element('p', { class: 'side', role: 'status' }, '…')
  const outside = element(
    'section',
    { class: 'picture', id, 'aria-labelledby': `${id}-title` },
    element('h4', { id: `${id}-title` }, title),
    element('p', { class: 'about' }, about),
    inside,
    status,
  )
  return { outside, inside, status }
}

function placeFor(after: string): Element | null {
  const figure = document.querySelector(`article img[src="${after}"]`)
  if (figure) return figure.closest('p')
  const headings = [...document.querySelectorAll('article :is(h2, h3)')]
  return headings.find(({ textContent }) => textContent === after) ?? null
}

function whenNear(place: Element, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      act()
    },
    { rootMargin: '600px' },
  )
  observer.observe(place)
}

function mount(picture: Picture, { outside, inside, status }: Frame): void {
  const code = new Code()
  let side: Side | undefined
  let isDrawing = false
  let isDue = false

  async function drawAll(): Promise<void> {
    isDue = true
    if (isDrawing) return
    isDrawing = true
    outside.setAttribute('aria-busy', 'true')
    while (isDue) {
      isDue = false
      await drawOnce()
    }
    outside.removeAttribute('aria-busy')
    isDrawing = false
  }

  async function drawOnce(): Promise<void> {
    try {
      await draw()
      say(sentenceFor(side), 'is-well')
    } catch (error) {
      // What failed only because something newer has come is drawn anew.
      if (!isDue) say((error as Error).message, 'is-wrong')
    }
    outside.dataset.side = side?.is
  }

  function say(text: string, state: string): void {
    outside.classList.toggle('is-wrong', state === 'is-wrong')
    if (status.textContent !== text) status.textContent = text
  }

  const draw = picture.show({
    root: inside,
    async call<T>(name: string, ...args: unknown[]) {
      const result = await code.call<T>(picture.module, name, args)
      side = result.side
      return result.value
    },
    async stream<T>(name: string, args: unknown[], onStep: (step: T) => void) {
      await code.stream<T>(picture.module, name, args, (step) => {
        side = step.side
        onStep(step.value)
      })
    },
    redraw: () => void drawAll(),
    stop: () => code.stop(),
  })
  onSave(() => void drawAll())
  onSchemeChange(() => void drawAll())
  drawAll()
}

function sentenceFor(side: Side | undefined): string {
  if (!side) return ''
  if (side.is === 'yours') return 'This runs your code.'
  return side.why ? `This runs the reference: ${side.why}.` : 'This runs the reference.'
}
