// Code that is edited where it stands. The server has coloured it; a line that is as it was keeps its colours,
// and behind a line something can be said that is no part of the text.
import { element } from './elements.ts'

export class EditedLines {
  readonly text: HTMLElement
  private readonly original: { html: string; source: string }
  private readonly coloured: Map<string, string>

  /** @param text an element with a `.line` for each line */
  constructor(text: HTMLElement) {
    this.text = text
    this.original = { html: text.innerHTML, source: sourceOf(text) }
    const lines = this.original.source.split('\n')
    this.coloured = new Map(lines.map((line, i) => [line, text.querySelectorAll('.line')[i]?.innerHTML ?? '']))
  }

  get source(): string {
    return sourceOf(this.text)
  }

  get isChanged(): boolean {
    return this.source !== this.original.source
  }

  putBack(): void {
    this.text.innerHTML = this.original.html
  }

  /** Puts each line into an element of its own again, and the caret where it was. */
  redraw(): void {
    const caret = caretIn(this.text)
    const lines = this.source.split('\n').map((line) => this.lineOf(line))
    this.text.replaceChildren(...lines.flatMap((line, i) => (i === 0 ? [line] : ['\n', line])))
    if (caret !== undefined) putCaret(this.text, caret)
  }

  /** Says something behind a line, counted from 1. */
  say(line: number, words: string, isOther = false): void {
    const found = this.text.querySelectorAll<HTMLElement>('.line')[line - 1]
    if (!found) return
    found.dataset.gives = words
    found.classList.toggle('is-other', isOther)
  }

  clear(): void {
    for (const line of this.text.querySelectorAll<HTMLElement>('.line')) {
      delete line.dataset.gives
      line.classList.remove('is-other')
    }
  }

  private lineOf(text: string): HTMLElement {
    const line = element('span', { class: 'line' })
    const html = this.coloured.get(text)
    if (html === undefined) line.textContent = text
    else line.innerHTML = html
    return line
  }
}

function sourceOf(text: HTMLElement): string {
  return text.innerText.replaceAll('\u00a0', ' ').replace(/\n$/, '')
}

/** How many letters stand before the caret; undefined where it is elsewhere. */
function caretIn(text: HTMLElement): number | undefined {
  const selection = getSelection()
  if (!selection?.focusNode || !text.contains(selection.focusNode)) return undefined
  const before = document.createRange()
  before.setStart(text, 0)
  before.setEnd(selection.focusNode, selection.focusOffset)
  return before.toString().length
}

function putCaret(text: HTMLElement, caret: number): void {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
  let left = caret
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left <= node.length) {
      getSelection()!.collapse(node, left)
      return
    }
    left -= node.length
  }
}
