// What a thrown value says of itself. It may be anything: null, a string, an object whose getters throw.
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Place } from './records.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

function read(value: unknown, key: string): string | undefined {
  try {
    const part: unknown = (value as Record<string, unknown> | null)?.[key]
    return typeof part === 'string' ? part : undefined
  } catch {
    return undefined
  }
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

/** The innermost place in a lesson's file that an error's stack names. */
export function errorPlace(thrown: unknown): Place | undefined {
  for (const line of read(thrown, 'stack')?.split('\n') ?? []) {
    const match = /\(?((?:file:\/\/)?[^\s()]+):(\d+):(\d+)\)?$/.exec(line)
    if (!match) continue
    const path = match[1].startsWith('file:') ? fileURLToPath(match[1]) : match[1]
    const file = relative(root, path).replaceAll('\\', '/')
    if (file.startsWith('lessons/')) return { file, line: Number(match[2]), column: Number(match[3]) }
  }
  return undefined
}
