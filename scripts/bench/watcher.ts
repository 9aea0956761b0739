// `npm start -- --json` in a workspace, as somebody reads it who saves and waits.
import type { ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Workspace } from './workspace.ts'

interface Message {
  event: string
  ms?: number
  file?: string
  message?: string
  lesson?: string & {
    id: string
    verdict: string
    borrowed: string[]
    tasks: { verdict: string; diagnosis?: { mistake: string } }[]
  }
}

export class Watcher {
  readonly child: ChildProcess
  private readonly messages: Message[] = []
  private wake = () => {}

  constructor(workspace: Workspace, args: string[] = [], environment: NodeJS.ProcessEnv = {}) {
    this.child = workspace.start('watch', ['--json', ...args], environment)
    createInterface({ input: this.child.stdout! }).on('line', (line) => {
      this.messages.push(JSON.parse(line))
      this.wake()
    })
  }

  /** The next message of this kind; those before it are dropped. */
  async next(event: string): Promise<Message> {
    for (;;) {
      const message = this.messages.shift()
      if (message?.event === event) return message
      if (!message) await new Promise<void>((resolve) => Object.assign(this, { wake: resolve }))
    }
  }

  async verdict(): Promise<NonNullable<Message['lesson']>> {
    return (await this.next('verdict')).lesson!
  }

  /** Everything that has come and was not asked for. */
  rest(): Message[] {
    return this.messages.splice(0)
  }
}
