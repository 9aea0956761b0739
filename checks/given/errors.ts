// What a thrown value says of itself. It may be anything: null, a string, an object whose getters throw.
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import type { Place } from './records.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

function read(value: unknown, key: string): string | undefined {
  try {
    const part: unknown = (value as Record<string, unknown> | null)?.[key]
    return typeof part === 'string' ? readable(part) : undefined
  } catch {
    return undefined
  }
}

/** Not longer than a screen, free of control sequences, and with names as the learner wrote them. */
function readable(text: string): string {
  const imported = /\(0 , __vite_ssr_import_\d+__\.(\w+)\)|__vite_ssr_import_\d+__\.(\w+)/g
  return stripVTControlCharacters(text.slice(0, 10_000)).replace(imported, '$1$2')
}

/** `TypeError: …` for an error; what it is, for anything else. */
export function errorText(thrown: unknown): string {
  const [name, message] = [read(thrown, 'name'), read(thrown, 'message')]
  if (message !== undefined) return `${name ?? 'Error'}: ${message}`.slice(0, 500)
  if (typeof thrown === 'string') return JSON.stringify(thrown.slice(0, 200))
  return thrown === null || typeof thrown !== 'object' ? String(thrown) : 'an object that is no Error'
}

export function errorName(thrown: unknown): string {
  return read(thrown, 'name') ?? typeof thrown
}

/** The address of the stub that threw, if it was one. */
export function todoOf(thrown: unknown): string | undefined {
  return read(thrown, 'todo')
}

/** What keeps a module from loading, and where. The compiler's own report is a picture of the code; it becomes a sentence. */
export function loadError(thrown: unknown): { message: string; place?: Place } {
  const told = placeIn(thrown)
  if (told) return { message: errorText(thrown), place: told }
  const parse = /\[PARSE_ERROR\]\s*(.+)[\s\S]*?\[ (.+?):(\d+):(\d+) \]/.exec(read(thrown, 'message') ?? '')
  // The function that threw may be right: the line outside any function that called it is to be looked at.
  if (!parse) return { message: errorText(thrown), place: placesOf(thrown).at(-1) }
  const [, what, file, line, column] = parse
  const before = Number(column) === 1 ? ' What is missing may belong at the end of the line before.' : ''
  return { message: `SyntaxError: ${what}.${before}`, place: { file, line: Number(line), column: Number(column) } }
}

/** The place that an error names itself: the compiler of AssemblyScript knows it. */
function placeIn(thrown: unknown): Place | undefined {
  try {
    const { file, line, column } = (thrown as { place: Place }).place
    return { file: String(file), line: Number(line), column: Number(column) }
  } catch {
    return undefined
  }
}

/** The innermost place in a lesson's file that an error's stack names. */
export function errorPlace(thrown: unknown): Place | undefined {
  return placesOf(thrown)[0]
}

/** The places in lessons' files that an error's stack names, the innermost first. */
function placesOf(thrown: unknown): Place[] {
  const lines = read(thrown, 'stack')?.split('\n') ?? []
  return lines.flatMap((line) => {
    const match = /\(?((?:file:\/\/)?[^\s()]+):(\d+):(\d+)\)?$/.exec(line)
    if (!match) return []
    const path = match[1].startsWith('file:') ? fileURLToPath(match[1]) : match[1]
    const file = relative(root, path).replaceAll('\\', '/')
    return /^lessons\/\d\d-/.test(file) ? [{ file, line: Number(match[2]), column: Number(match[3]) }] : []
  })
}
