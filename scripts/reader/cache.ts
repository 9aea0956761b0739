// What was made of a text, kept by what it was made of: in memory, and in node_modules/.cache for the next start.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../course/catalogue.ts'

const folder = join(root, 'node_modules/.cache/gradient-diary/reader')
const memory = new Map<string, Promise<unknown>>()

/** @param sources everything that the result depends on */
export function cached<T>(sources: readonly unknown[], make: () => Promise<T>): Promise<T> {
  const key = createHash('sha256').update(JSON.stringify(sources)).digest('hex')
  if (!memory.has(key)) memory.set(key, keptOrMade(key, make))
  return memory.get(key) as Promise<T>
}

async function keptOrMade<T>(key: string, make: () => Promise<T>): Promise<T> {
  return kept<T>(key) ?? keep(key, await make())
}

function kept<T>(key: string): T | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, `${key}.json`), 'utf8'))
  } catch {
    return undefined
  }
}

/** Written whole, under another name first: others may read at the same time. */
function keep<T>(key: string, value: T): T {
  const path = join(folder, `${key}.json`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(value))
    renameSync(`${path}.${process.pid}`, path)
  } catch {
    // A folder that takes nothing costs time, not answers.
  }
  return value
}
