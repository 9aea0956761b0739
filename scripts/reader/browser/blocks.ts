// Blocks that can be edited and run in place. What an expression gives appears behind it.
import { CallError, Code, onSave } from './code.ts'
import { element } from './elements.ts'
import type { FromRunner, Side } from './jobs.ts'
import { lesson } from './place.ts'

const compiler = () => import('./block-code.ts')

export function runBlocks(): void {
  if (!lesson) return
  const places = document.querySelectorAll<HTMLElement>('article .block')
  for (const [i, place] of places.entries()) makeRunnable(place, `Block ${i + 1}`, lesson)
}

function makeRunnable(place: HTMLElement, name: string, lessonId: string): void {
  const text = place.querySelector('code')!
  const original = { html: text.innerHTML, source: sourceOf(text) }
  const lines = new Map(
    original.source.split('\n').map((line, i) => [line, text.querySelectorAll('.line')[i]?.innerHTML ?? '']),
  )
  const code = new Code()
  const status = element('span', { role: 'status' })
  const printed = element('pre', { class: 'printed', hidden: true })
  const run = element('button', { type: 'button', 'aria-label': `Run ${name.toLowerCase()}` }, 'Run')
  const reset = element(
    'button',
    { type: 'button', hidden: true, 'aria-label': `Put ${name.toLowerCase()} back` },
    'Put back',
  )
  place.append(element('div', { class: 'block-tools' }, run, reset, status), printed)
  text.parentElement!.removeAttribute('tabindex')
  for (const [attribute, value] of Object.entries({
    contenteditable: 'plaintext-only',
    role: 'textbox',
    tabindex: '0',
    'aria-multiline': 'true',
    'aria-label': `${name}: code that can be edited; Control and Enter run it`,
    spellcheck: 'false',
    autocapitalize: 'off',
    autocorrect: 'off',
  }))
    text.setAttribute(attribute, value)

  let isRunning = false
  let hasRun = false

  async function start(): Promise<void> {
    if (isRunning) return code.stop()
    isRunning = true
    run.textContent = 'Stop'
    status.textContent = 'running …'
    const source = sourceOf(text)
    redrawLines(source)
    clear()
    try {
      const { blockCode } = await compiler()
      let side: Side | undefined
      let [right, wrong] = [0, 0]
      const block = blockCode(source, lessonId)
      await code.run(block, (message) => {
        hear(message)
        if (message.type === 'again') [right, wrong] = [0, 0]
        if (message.type === 'shown' && message.isAsWritten !== undefined) message.isAsWritten ? right++ : wrong++
        if (message.type === 'value') side = message.side
      })
      status.textContent = sentenceFor(block.isOfLessons ? side : undefined, right, wrong)
      place.classList.toggle('is-wrong', wrong > 0)
    } catch (error) {
      status.textContent = error instanceof CallError ? error.message : `${error}`
      place.classList.add('is-wrong')
    }
    hasRun = true
    isRunning = false
    run.textContent = 'Run'
  }

  function hear(message: FromRunner): void {
    if (message.type === 'again') clear()
    if (message.type === 'shown') {
      const line = text.querySelectorAll<HTMLElement>('.line')[message.line - 1]
      if (!line) return
      line.dataset.gives = message.isAsWritten
        ? '✓'
        : `${message.isAsWritten === false ? '✗ gives' : '→'} ${message.text}`
      line.classList.toggle('is-other', message.isAsWritten === false)
    }
    if (message.type === 'printed') {
      printed.hidden = false
      printed.textContent = `${printed.textContent}${message.text}\n`.slice(-20_000)
    }
  }

  function clear(): void {
    place.classList.remove('is-wrong')
    for (const line of text.querySelectorAll<HTMLElement>('.line')) {
      delete line.dataset.gives
      line.classList.remove('is-other')
    }
    printed.hidden = true
    printed.textContent = ''
  }

  /** Each line in an element of its own again, with its colours where it is as it was. */
  function redrawLines(source: string): void {
    const caret = caretIn(text)
    const made = source.split('\n').map((line) => {
      const span = element('span', { class: 'line' })
      const html = lines.get(line)
      if (html === undefined) span.textContent = line
      else span.innerHTML = html
      return span
    })
    text.replaceChildren(...made.flatMap((line, i) => (i === 0 ? [line] : ['\n', line])))
    if (caret !== undefined) putCaret(text, caret)
  }

  text.addEventListener('input', () => {
    const isChanged = sourceOf(text) !== original.source
    place.classList.toggle('is-changed', isChanged)
    reset.hidden = !isChanged
  })
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      start()
    }
    if (event.key === 'Escape') text.blur()
  })
  run.addEventListener('click', start)
  reset.addEventListener('click', () => {
    text.innerHTML = original.html
    clear()
    place.classList.remove('is-changed')
    status.textContent = ''
    reset.hidden = true
    run.focus()
  })
  onSave(() => {
    if (hasRun && !isRunning) status.textContent = 'This was before the last save.'
  })
}

function sourceOf(text: HTMLElement): string {
  return text.innerText.replaceAll('\u00a0', ' ').replace(/\n$/, '')
}

/** @param side whose code it ran on, where it calls any */
function sentenceFor(side: Side | undefined, right: number, wrong: number): string {
  const why = side?.is === 'reference' && side.why ? `: ${side.why}` : ''
  const whose = !side ? 'Run.' : side.is === 'yours' ? 'Run on your code.' : `Run on the reference${why}.`
  if (right + wrong === 0) return whose
  return wrong === 0 ? `${whose} All as written.` : `${whose} ${wrong} of ${right + wrong} not as written.`
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
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text
    if (left <= length) {
      getSelection()!.collapse(node, left)
      return
    }
    left -= length
  }
}
