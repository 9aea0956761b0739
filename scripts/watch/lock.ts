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
    noteHolder(folder)
    return undefined
  } catch (error) {
    if (isTaken(error)) return 'Another watcher is running in this folder: this one grades, but keeps no progress.'
    return `Progress is not kept: ${(error as Error).message}`
  }
}

const holderOf = (folder: string) => join(folder, 'watcher.pid')
const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ELOCKED'

/** Without the note a lock that is left behind lasts a little longer: no reason to keep nothing. */
function noteHolder(folder: string): void {
  try {
    writeFileSync(holderOf(folder), String(process.pid))
  } catch {
    // The disk may be full; what is to be kept will tell.
  }
}

/** A watcher that was killed leaves its lock behind; it would go stale only ten seconds later. */
function takeLock(folder: string, onCompromised: () => void): void {
  const lockfilePath = join(folder, 'watcher.lock')
  const lock = () => releaseAtExit(lockfile.lockSync(folder, { stale: 10_000, lockfilePath, onCompromised }))
  try {
    lock()
  } catch (error) {
    if (!isTaken(error) || !isHolderGone(folder)) throw error
    rmSync(lockfilePath, { recursive: true, force: true })
    lock()
  }
}

/** The package means to do so itself, and is kept from it where another hooks itself into the same event. */
function releaseAtExit(release: () => void): void {
  process.once('exit', () => {
    try {
      release()
    } catch {
      // Another watcher has it.
    }
  })
}

function isHolderGone(folder: string): boolean {
  try {
    process.kill(Number(readFileSync(holderOf(folder), 'utf8')), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
