// Time that this process has lived through. A machine that sleeps, or somebody who stops what runs on it, lets the
// clock go on; when it wakes, all timers are due at once, and nobody has been late.

/** How often it is noted that this process is awake, and the longest that may lie between two notes, in ms. */
const [beat, mostGap] = [250, 500]

let lived = 0
let last = performance.now()
setInterval(awakeNow, beat).unref()

/** What `performance.now()` would be if it stood still while this process does. */
export function awakeNow(): number {
  const now = performance.now()
  lived += Math.min(now - last, mostGap)
  last = now
  return lived
}

/** Calls `run` once this process has been awake for so many milliseconds more. Returns what calls that off. */
export function onceAwakeFor(milliseconds: number, run: () => void): () => void {
  const due = awakeNow() + milliseconds
  const look = () => {
    const left = due - awakeNow()
    if (left > 0) timer = setTimeout(look, left)
    else run()
  }
  let timer = setTimeout(look, milliseconds)
  return () => clearTimeout(timer)
}
