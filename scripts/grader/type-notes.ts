// Type errors in a learner's file, found by the compiler running alongside: shown beside a verdict, never
// in its way.
import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Place } from '../../checks/given/records.ts'
import { root } from '../course/catalogue.ts'

export interface TypeNote extends Place {
  message: string
}

export const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc')
let running: ChildProcess | undefined

/** The notes for one file; undefined when a later call took over. */
export async function typeNotes(file: string): Promise<TypeNote[] | undefined> {
  stopTypeNotes()
  const child = spawn(process.execPath, [tsc, '-p', 'tsconfig.lessons.json', '--pretty', 'false'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  running = child
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null))
    child.on('close', resolve)
  })
  return code === null ? undefined : parseNotes(output).filter((note) => note.file === file)
}

export function stopTypeNotes(): void {
  running?.kill()
  running = undefined
}

/** The errors in the compiler's output: `lessons/…/softmax.ts(3,7): error TS2322: …`. */
export function parseNotes(output: string): TypeNote[] {
  const lines = output.matchAll(/^(.+)\((\d+),(\d+)\): error TS\d+: (.+)$/gm)
  return [...lines].map(([, file, line, column, message]) => ({
    file,
    line: Number(line),
    column: Number(column),
    message,
  }))
}
