// Something that moves by itself, with the button that starts it and stops it.
import { isStill } from './colours.ts'
import { button } from './controls.ts'

export interface Motion {
  /** what the button says while nothing moves */
  label: string
  /** in ms, from step to step */
  every: number
  /** makes a step, from the first, 0, on; says whether there is another */
  step: (count: number) => boolean
  /** called when the last step is made, and when it is stopped before */
  onEnd: () => void
}

/** Offers the motion; where the reader wants none there is no button. */
export function motion(root: Element, { label, every, step, onEnd }: Motion): void {
  if (isStill()) return
  let timer: ReturnType<typeof setInterval> | undefined
  const turn = button(root, label, () => (timer === undefined ? start() : end()))

  function start(): void {
    let count = 0
    timer = setInterval(() => step(count++) || end(), every)
    turn.textContent = 'Stop'
  }

  function end(): void {
    clearInterval(timer)
    timer = undefined
    turn.textContent = label
    onEnd()
  }
}
