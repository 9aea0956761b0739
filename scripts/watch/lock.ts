// One watcher keeps progress; a second one says so and keeps none.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import lockfile from 'proper-lockfile'

/**
 * Takes the lock of a folder. Returns why it cannot be had, for the learner to read.
 *
 * @param onLost called when another watcher has taken it, after a long sleep of the machine
 */
export function lockProgress(folder: string, onLost: (reason: string) => void): string | undefined {
  try {
    mkdirSync(folder, { recursive: true })
    takeLock(folder, () => onLost('Another watcher has begun meanwhile: progress is no longer kept by this one.'))
    writeFileSync(holderOf(folder), String(process.pid))
    return undefined
  } catch (error) {
    if (isTaken(error)) return 'Another watcher is running in this folder: this one grades, but keeps no progress.'
    return `Progress is not kept: ${(error as Error).message}`
  }
}

const holderOf = (folder: string) => join(folder, 'watcher.pid')
const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ELOCKED'

/** A watcher that was killed leaves its lock behind; it would go stale only ten seconds later. */
function takeLock(folder: string, onCompromised: () => void): void {
  const lockfilePath = join(folder, 'watcher.lock')
  const lock = () => lockfile.lockSync(folder, { stale: 10_000, lockfilePath, onCompromised })
  try {
    lock()
  } catch (error) {
    if (!isTaken(error) || !isHolderGone(folder)) throw error
    rmSync(lockfilePath, { recursive: true, force: true })
    lock()
  }
}

function isHolderGone(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(holderOf(folder), 'utf8')), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
