// Puts the pictures of a lesson into its page, and draws them when they come into view and at every save.
import { Code, onSave } from './code.ts'
import { onSchemeChange } from './colours.ts'
import { element } from './elements.ts'
import type { Side } from './jobs.ts'
import type { Picture, Stage } from './picture.ts'
import { lesson } from './place.ts'
import { sentenceFor } from './sides.ts'

const modules = import.meta.glob<{ default: Picture }>(['../pictures/*.ts', '!../pictures/*.work.ts'])

export async function showPictures(): Promise<void> {
  const names = Object.keys(modules).filter((name) => lesson && name.startsWith(`../pictures/${lesson.slice(0, 2)}-`))
  // Several at one place stand in the order of their names: each goes before those that were put there earlier.
  for (const name of names.sort().reverse()) {
    const { default: picture } = await modules[name]()
    const shown = new ShownPicture(picture, `picture-${name.replace(/^.*\/|\.ts$/g, '')}`)
    placeFor(picture.after)?.after(shown.outside)
    whenNear(shown.outside, () => shown.begin())
  }
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

class ShownPicture {
  readonly outside: HTMLElement
  private readonly picture: Picture
  private readonly stage = element('div', { class: 'stage' })
  private readonly status = element('p', { class: 'side', role: 'status' }, '…')
  private readonly code = new Code()
  private draw: () => Promise<void> | void = () => {}
  /** of all calls since the drawing was begun */
  private sides: Side[] = []
  private isDrawing = false
  private isDue = false

  constructor(picture: Picture, id: string) {
    this.picture = picture
    this.outside = element(
      'section',
      { class: 'picture', id, 'aria-labelledby': `${id}-title` },
      element('h4', { id: `${id}-title` }, picture.title),
      element('p', { class: 'about' }, picture.about),
      this.stage,
      this.status,
    )
  }

  begin(): void {
    this.draw = this.picture.show(this.stageOf(this.picture.module))
    onSave(() => this.redraw())
    onSchemeChange(() => this.redraw())
    this.redraw()
  }

  private stageOf(module: string): Stage {
    return {
      root: this.stage,
      call: async <T>(name: string, ...args: unknown[]) => {
        const { value, side } = await this.code.call<T>(module, name, args)
        this.sides.push(side)
        return value
      },
      given: async <T>(name: string, ...args: unknown[]) => (await this.code.call<T>(module, name, args)).value,
      stream: <T>(name: string, args: unknown[], onStep: (step: T) => void) =>
        this.code.stream<T>(module, name, args, ({ value, side }) => {
          this.sides.push(side)
          onStep(value)
        }),
      redraw: () => this.redraw(),
      stop: () => this.code.stop(),
    }
  }

  /** One drawing at a time; what is asked for during one is done at its end, once. */
  private async redraw(): Promise<void> {
    this.isDue = true
    if (this.isDrawing) return
    this.isDrawing = true
    this.outside.setAttribute('aria-busy', 'true')
    while (this.isDue) {
      this.isDue = false
      await this.drawOnce()
    }
    this.outside.removeAttribute('aria-busy')
    this.isDrawing = false
  }

  private async drawOnce(): Promise<void> {
    try {
      this.sides = []
      await this.draw()
      this.say(sentenceFor(this.sides), false)
    } catch (error) {
      // What failed only because something newer has come is drawn anew.
      if (!this.isDue) this.say((error as Error).message, true)
    }
  }

  private say(text: string, isWrong: boolean): void {
    this.outside.classList.toggle('is-wrong', isWrong)
    if (this.status.textContent !== text) this.status.textContent = text
  }
}
