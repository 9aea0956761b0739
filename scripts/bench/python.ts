// A Python to measure beside, where there is one: it is looked for, never required.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** What the rows are written for; older ones are told, not tried. */
const oldest = { numpy: '1.20', torch: '1.9' }
const names = ['python3', 'python']
const titles = { numpy: 'NumPy', torch: 'PyTorch' }

export type Library = keyof typeof oldest

export interface Python {
  command: string
  version: string
}

/** A Python with the library, or a sentence that says why there is none. */
export type Found = { python: Python; told?: undefined } | { python?: undefined; told: string }

const probe = `
import importlib, sys
print(getattr(importlib.import_module(sys.argv[1]), "__version__", "0"))
`

/**
 * Looks in what the variable PYTHON names (several are separated as in PATH), else in every python3 and python of PATH:
 * the first that has the library.
 */
export function findPython(library: Library, named = process.env.PYTHON): Found {
  const commands = named ? named.split(delimiter) : pythonsOfPath()
  let told: string | undefined
  for (const command of commands) {
    const found = look(command, library)
    if (found.python) return { python: found.python }
    told ??= found.told
  }
  told ??= `No Python was found as ${(named ? commands : names).join(' or ')}.`
  return { told: `${told} There are no rows for ${titles[library]}; the variable PYTHON can name a Python.` }
}

/** The first of them is often a manager's, while the libraries are with the system's own. */
function pythonsOfPath(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const end = process.platform === 'win32' ? '.exe' : ''
  return names.flatMap((name) => folders.map((folder) => join(folder, name + end))).filter((path) => existsSync(path))
}

/** Neither a Python nor a sentence where there is no such command. */
function look(command: string, library: Library): { python?: Python; told?: string } {
  const { error, status, stdout, stderr } = spawnSync(command, ['-c', probe, library], { encoding: 'utf8' })
  if (error) return {}
  const title = titles[library]
  if (status !== 0) return { told: `${command} cannot use ${title} (${lastLine(stderr)}).` }
  const version = stdout.trim()
  if (isOlder(version, oldest[library]))
    return { told: `${command} has ${title} ${version}, and ${oldest[library]} is the oldest that will do.` }
  return { python: { command, version } }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) || 'it says nothing'
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((each) => each.split('.').map((part) => Number.parseInt(part, 10) || 0))
  return a[0] < b[0] || (a[0] === b[0] && (a[1] ?? 0) < b[1])
}

/** A Python process that answers questions one after the other, as asked.py has it. */
export class AskedPython {
  private readonly child: ChildProcess
  private readonly lines: AsyncIterator<string>
  private readonly ended: Promise<void>
  private complaint = ''

  constructor({ command }: Python, script: URL, threads = 1) {
    const count = String(threads)
    const env = { ...process.env, OMP_NUM_THREADS: count, OPENBLAS_NUM_THREADS: count, MKL_NUM_THREADS: count }
    this.child = spawn(command, [fileURLToPath(script), count], { env, stdio: 'pipe' })
    this.child.stderr!.on('data', (text) => {
      this.complaint += text
    })
    this.ended = new Promise((resolve) => {
      this.child.on('close', () => resolve())
      this.child.on('error', ({ message }) => {
        this.complaint += message
        resolve()
      })
    })
    // A Python that has ended takes no more questions; that it does not answer is told by `ask`.
    this.child.stdin!.on('error', () => {})
    this.lines = createInterface({ input: this.child.stdout! })[Symbol.asyncIterator]()
  }

  /** @throws Error with what Python said last, where it has ended */
  async ask<T = number>(command: string, args: object = {}): Promise<T> {
    this.child.stdin!.write(`${JSON.stringify({ command, ...args })}\n`)
    const { value, done } = await this.lines.next()
    if (done) {
      // What it has complained of may come later than the end of its answers.
      await this.ended
      throw new Error(lastLine(this.complaint))
    }
    return JSON.parse(value) as T
  }

  close(): void {
    this.child.stdin!.end()
  }
}
