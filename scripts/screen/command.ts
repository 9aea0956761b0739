// What every command shares: exit codes, and errors that end in what to do.
import { UsageError } from '../course/find.ts'

/** Runs a command's body; its result is the exit code: 0 all passed, 1 not passed, 2 usage or our own fault. */
export async function runCommand(usage: string, body: () => Promise<number>): Promise<void> {
  if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) return console.log(`Usage: ${usage}`)
  process.stdout.on('error', leave)
  try {
    process.exitCode = await body()
  } catch (error) {
    const { message, stack } = error as Error
    console.error(isUsage(error) ? `${sentenceOf(message)}\nUsage: ${usage}` : isRefusal(error) ? message : stack)
    process.exitCode = 2
  }
}

/** Nobody reads on: the output went to `head`, or to a pager that was left. That is no fault of ours. */
function leave(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(1)
}

/** Node goes on with how to name a file like an option; nobody has such a file here. */
function sentenceOf(message: string): string {
  return message.replace(/(?<=\.) To specify a positional argument .*$/s, '')
}

/** Our own usage errors, and those of Node's argument parser. */
function isUsage(error: unknown): boolean {
  return error instanceof UsageError || String((error as NodeJS.ErrnoException)?.code).startsWith('ERR_PARSE_ARGS')
}

/** The system does not do what it was asked: the disk is full, a folder may not be written. */
function isRefusal(error: unknown): boolean {
  return (error as NodeJS.ErrnoException)?.syscall !== undefined
}
