// Blocks that can be edited and run in place. What an expression gives appears behind it.
import { CallError, Code, onSave } from './code.ts'
import { EditedLines } from './edited-lines.ts'
import { element, set } from './elements.ts'
import type { FromRunner, Side } from './jobs.ts'
import { lesson } from './place.ts'
import { reasonsOf } from './sides.ts'

export function runBlocks(): void {
  if (!lesson) return
  const places = document.querySelectorAll<HTMLElement>('article .block')
  for (const [i, place] of places.entries()) new Block(place, `block ${i + 1}`, lesson)
}

class Block {
  private readonly place: HTMLElement
  private readonly lessonId: string
  private readonly lines: EditedLines
  private readonly code = new Code()
  private readonly status = element('span', { role: 'status' })
  private readonly printed = element('pre', { class: 'printed', hidden: true })
  private readonly run: HTMLButtonElement
  private readonly reset: HTMLButtonElement
  private isRunning = false
  private hasRun = false
  /** how many values are as written, and how many are not */
  private right = 0
  private wrong = 0

  constructor(place: HTMLElement, name: string, lessonId: string) {
    this.place = place
    this.lessonId = lessonId
    this.lines = new EditedLines(place.querySelector('code')!)
    this.run = element('button', { type: 'button', 'aria-label': `Run ${name}` }, 'Run')
    this.reset = element('button', { type: 'button', hidden: true, 'aria-label': `Put ${name} back` }, 'Put back')
    place.append(element('div', { class: 'block-tools' }, this.run, this.reset, this.status), this.printed)
    this.makeEditable(name)
    this.run.addEventListener('click', () => this.toggle())
    this.reset.addEventListener('click', () => this.putBack())
    onSave(() => {
      if (this.hasRun && !this.isRunning) this.status.textContent = 'This was before the last save.'
    })
  }

  private makeEditable(name: string): void {
    const { text } = this.lines
    text.parentElement!.removeAttribute('tabindex')
    set(text, {
      contenteditable: 'plaintext-only',
      role: 'textbox',
      tabindex: 0,
      'aria-multiline': 'true',
      'aria-label': `The code of ${name}; it can be edited, Control and Enter run it`,
      spellcheck: 'false',
      autocapitalize: 'off',
      autocorrect: 'off',
    })
    text.addEventListener('input', () => this.mark())
    text.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') text.blur()
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      this.toggle()
    })
  }

  private mark(): void {
    this.place.classList.toggle('is-changed', this.lines.isChanged)
    this.reset.hidden = !this.lines.isChanged
  }

  private putBack(): void {
    this.lines.putBack()
    this.clear()
    this.mark()
    this.status.textContent = ''
    this.run.focus()
  }

  private toggle(): void {
    if (this.isRunning) this.code.stop()
    else this.start()
  }

  private async start(): Promise<void> {
    this.isRunning = true
    this.run.textContent = 'Stop'
    this.status.textContent = 'running …'
    this.lines.redraw()
    this.clear()
    try {
      this.status.textContent = await this.outcome()
      this.place.classList.toggle('is-wrong', this.wrong > 0)
    } catch (error) {
      this.status.textContent = error instanceof CallError ? error.message : String(error)
      this.place.classList.add('is-wrong')
    }
    this.hasRun = true
    this.isRunning = false
    this.run.textContent = 'Run'
  }

  /** Runs what stands there. Returns what is to be said of it. */
  private async outcome(): Promise<string> {
    const { blockCode } = await import('./block-code.ts')
    const block = blockCode(this.lines.source, this.lessonId)
    let side: Side | undefined
    await this.code.run(block, (message) => {
      if (message.type === 'value') side = message.side
      else this.hear(message)
    })
    return sentenceFor(block.isOfLessons ? side : undefined, this.right, this.wrong)
  }

  private hear(message: FromRunner): void {
    if (message.type === 'again') this.clear()
    if (message.type === 'shown') this.show(message)
    if (message.type === 'printed') {
      this.printed.hidden = false
      this.printed.textContent = `${this.printed.textContent}${message.text}\n`.slice(-mostPrinted)
    }
  }

  private show({ line, text, isAsWritten }: Extract<FromRunner, { type: 'shown' }>): void {
    const words = { true: '✓', false: `✗ → ${text}`, undefined: `→ ${text}` }
    this.lines.say(line, words[`${isAsWritten}`], isAsWritten === false)
    if (isAsWritten === true) this.right++
    if (isAsWritten === false) this.wrong++
  }

  private clear(): void {
    this.right = 0
    this.wrong = 0
    this.place.classList.remove('is-wrong')
    this.lines.clear()
    this.printed.hidden = true
    this.printed.textContent = ''
  }
}

const mostPrinted = 20_000

/** @param side whose code it ran on, where it calls any */
function sentenceFor(side: Side | undefined, right: number, wrong: number): string {
  const why = side && reasonsOf([side])
  const whose = !side ? 'Run.' : side.is === 'yours' ? 'Run on your code.' : `Run on the reference${why && `: ${why}`}.`
  if (right + wrong === 0) return whose
  return wrong === 0 ? `${whose} All as written.` : `${whose} ${wrong} of ${right + wrong} not as written.`
}
