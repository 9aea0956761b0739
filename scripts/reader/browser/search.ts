// Full-text search over all lessons, in a dialog. The index is fetched and built when it is first opened.
import type MiniSearch from 'minisearch'
import { element } from './elements.ts'
import { base } from './place.ts'

interface Entry {
  at: string
  title: string
  text: string
}

const most = 12
let index: Promise<{ search: MiniSearch; entries: Entry[] }> | undefined

export function offerSearch(): void {
  const button = document.querySelector<HTMLButtonElement>('.search-button')!
  const dialog = makeDialog()
  button.hidden = false
  button.addEventListener('click', () => dialog.showModal())
  addEventListener('keydown', (event) => {
    const isTyping = (event.target as Element).matches('[contenteditable], input, textarea, select')
    if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || dialog.open) return
    event.preventDefault()
    dialog.showModal()
  })
}

function makeDialog(): HTMLDialogElement {
  const field = element('input', {
    type: 'search',
    'aria-label': 'Search the lessons',
    placeholder: 'Search the lessons',
  })
  const count = element('p', { role: 'status' })
  const results = element('ol', { class: 'results' })
  const close = element('button', { type: 'button' }, 'Close')
  const head = element('div', { class: 'search-head' }, field, close)
  const dialog = element('dialog', { class: 'search', 'aria-label': 'Search' }, head, count, results)
  document.body.append(dialog)
  close.addEventListener('click', () => dialog.close())
  field.addEventListener('input', async () => {
    const words = field.value.trim()
    const found = words ? await lookUp(words) : []
    if (words !== field.value.trim()) return
    results.replaceChildren(...found.map(({ entry, terms }) => resultOf(entry, terms)))
    count.textContent = words ? `${found.length === most ? `The first ${most}` : found.length} found` : ''
  })
  dialog.addEventListener('keydown', (event) => step(event, [field, ...results.querySelectorAll('a')]))
  // A result on the page itself moves it only; the dialog has done what it was opened for.
  results.addEventListener('click', () => dialog.close())
  // A click on what lies behind the dialog comes as one on the dialog itself.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())
  return dialog
}

/** The arrow keys go from the field through the results. */
function step(event: KeyboardEvent, stops: HTMLElement[]): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  event.preventDefault()
  const at = stops.indexOf(document.activeElement as HTMLElement)
  stops[Math.min(stops.length - 1, Math.max(0, at + by))].focus()
}

async function lookUp(words: string): Promise<{ entry: Entry; terms: string[] }[]> {
  index ??= load()
  const { search, entries } = await index
  return search
    .search(words)
    .slice(0, most)
    .map(({ id, terms }) => ({ entry: entries[id], terms }))
}

async function load() {
  const [{ default: Search }, response] = await Promise.all([
    import('minisearch'),
    fetch(new URL('assets/search.json', base)),
  ])
  const entries: Entry[] = await response.json()
  const search = new Search({
    fields: ['title', 'text'],
    searchOptions: {
      boost: { title: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND',
    },
  })
  search.addAll(entries.map((entry, id) => ({ ...entry, id })))
  return { search, entries }
}

function resultOf({ at, title, text }: Entry, terms: string[]): HTMLElement {
  const excerpt = element('span', { class: 'excerpt' }, ...marked(cut(text, terms), terms))
  return element('li', {}, element('a', { href: new URL(at, base).href }, element('strong', {}, title), excerpt))
}

/** The part of a text around the first word that was found, in whole words. */
function cut(text: string, terms: string[]): string {
  const places = terms.map((term) => text.toLowerCase().indexOf(term)).filter((place) => place >= 0)
  const from = places.length === 0 ? 0 : Math.min(...places) - 60
  const start = from > 0 ? text.lastIndexOf(' ', from) + 1 : 0
  const end = text.length > start + 180 ? text.lastIndexOf(' ', start + 180) : text.length
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`
}

function marked(text: string, terms: string[]): (Node | string)[] {
  if (terms.length === 0) return [text]
  const words = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return text
    .split(new RegExp(`(${words.join('|')})`, 'gi'))
    .map((part, i) => (i % 2 === 1 ? element('mark', {}, part) : part))
}
