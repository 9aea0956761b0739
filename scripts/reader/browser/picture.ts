// The contract of a picture: a module in scripts/reader/pictures whose default export is a `Picture`. How to
// write one is said in scripts/reader/pictures/README.md.

export interface Picture {
  /** the figure after which it stands, `./figures/range.svg`, or a heading's text, `Try it` */
  after: string
  title: string
  /** what can be done here and what is to be seen, in a sentence or two */
  about: string
  /** where the exports that it calls are: `lessons/01-softmax/softmax.ts`, or `pictures/15-draw.work.ts` */
  module: string
  /** builds what is seen, once; gives what draws it, now and whenever something has changed */
  show(stage: Stage): () => Promise<void> | void
}

export interface Stage {
  /** where the picture is built */
  root: HTMLElement
  /** calls an export of the module in the worker; fails with what is to be said instead of a value */
  call<T>(name: string, ...args: unknown[]): Promise<T>
  /** the same for what is none of the lesson's tasks: whose it is is not told of */
  given<T>(name: string, ...args: unknown[]): Promise<T>
  /** calls a generator function of the module; every step it yields is handed on */
  stream<T>(name: string, args: unknown[], onStep: (step: T) => void): Promise<void>
  /** draws anew as soon as what is being drawn is done: call it when an input has changed */
  redraw(): void
  /** ends what is running, as at a button "Stop" */
  stop(): void
}

/** What is wrong with a value, for the one who looks at the picture: thrown by a picture, shown below it. */
export class Surprise extends Error {}
