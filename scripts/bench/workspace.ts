// A copy of the course in a folder of its own, as a learner finds it: stubs in place, nothing reached yet. Of its 3,100
// files 2,600 are mistakes and alternatives, and a file takes the system up to 0.6 ms: where the first lesson's are
// enough, the others stay behind.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCatalogue, root } from '../course/catalogue.ts'
import { stubText } from '../course/stub.ts'

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const parts = [
  'lessons',
  'solutions',
  'checks',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.lessons.json',
]

export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'course-'))
  private readonly children: ChildProcess[] = []

  constructor(extent: 'whole' | 'first lesson' = 'first lesson') {
    const filter = (path: string) => extent === 'whole' || !isLeftBehind(path)
    for (const part of parts) cpSync(join(root, part), join(this.folder, part), { recursive: true, filter })
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'), 'junction')
    for (const lesson of readCatalogue()) this.write(lesson.file, stubText(lesson))
  }

  path(file: string): string {
    return join(this.folder, file)
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text)
  }

  /** Runs a command of the course to its end. */
  run(command: string, ...args: string[]): { code: number | null; stdout: string; stderr: string } {
    return this.runWith([], command, ...args)
  }

  /** The same, by a Node with options. */
  runWith(node: string[], command: string, ...args: string[]): { code: number | null; stdout: string; stderr: string } {
    const all = [...node, ...this.argumentsOf(command, args)]
    const { status, stdout, stderr } = spawnSync(process.execPath, all, this.options())
    return { code: status, stdout: String(stdout), stderr: String(stderr) }
  }

  /** Starts a command of the course, which runs until it is ended. */
  start(command: string, args: string[] = [], environment: NodeJS.ProcessEnv = {}): ChildProcess {
    const { cwd, env } = this.options()
    const options = { cwd, env: { ...env, ...environment }, stdio: 'pipe' as const }
    const child = spawn(process.execPath, this.argumentsOf(command, args), options)
    this.children.push(child)
    return child
  }

  /** Ends what was started here, then removes the folder. */
  async remove(): Promise<void> {
    await Promise.all(this.children.map(ended))
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 })
  }

  /** What package.json has Node do for the command. */
  private argumentsOf(command: string, args: string[]): string[] {
    const line = scripts[command === 'watch' ? 'start' : command]
    return [...line.split(' ').slice(1), ...args]
  }

  private options() {
    return { cwd: this.folder, env: { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '' } }
  }
}

function isLeftBehind(path: string): boolean {
  return /checks.(?!01-)[^/\\]+.(mistakes|alternatives)$/.test(path)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}

/** The processes whose command line names `text`; Linux only, elsewhere none are seen. */
export function processesNaming(text: string): number[] {
  if (process.platform !== 'linux') return []
  const listing = spawnSync('ps', ['-eo', 'pid=,args=']).stdout.toString()
  const lines = listing.split('\n').filter((line) => line.includes(text) && !line.includes('ps -eo'))
  return lines.map((line) => Number.parseInt(line, 10))
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String)
}
