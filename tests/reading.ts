// The reader behind a watcher in a workspace of its own, for tests.
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Workspace } from '../scripts/bench/workspace.ts'

export interface Reading {
  workspace: Workspace
  watcher: ChildProcess
  /** `http://127.0.0.1:4310/` */
  address: string
  /** what the watcher has said so far */
  messages: { event: string; at: number; [name: string]: unknown }[]
}

export async function startReading(workspace = new Workspace(), args: string[] = []): Promise<Reading> {
  const watcher = workspace.start('watch', ['--json', ...args])
  const messages: Reading['messages'] = []
  const address = await new Promise<string>((resolve, reject) => {
    watcher.on('exit', (code) => reject(new Error(`the watcher ended with ${code}`)))
    createInterface({ input: watcher.stdout! }).on('line', (line) => {
      const message = { at: Date.now(), ...JSON.parse(line) }
      messages.push(message)
      if (message.event === 'ready') resolve(message.reader)
    })
  })
  return { workspace, watcher, address, messages }
}
