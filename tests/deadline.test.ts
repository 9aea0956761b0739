// Deadlines while the machine sleeps. A process whose only thread is held up sees what one sees that was stopped:
// the clock has gone on, no timer has.
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { awakeNow, onceAwakeFor } from '../scripts/grader/awake.ts'
import { Deadline } from '../scripts/grader/deadline.ts'

function sleepDeeply(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

test('a wait for so long awake does not end because the machine has slept', async () => {
  let isOver = false
  onceAwakeFor(750, () => {
    isOver = true
  })
  sleepDeeply(1000)
  await pause(100)
  expect(isOver).toBe(false)
  await expect.poll(() => isOver).toBe(true)
})

test('a deadline does not pass while the machine sleeps, and passes once its time is used', async () => {
  let isExpired = false
  const expired = () => {
    isExpired = true
  }
  const deadline = new Deadline(0.25, { expired, extended() {}, isServed: () => false })
  let processor = 0
  const work = (milliseconds: number) => {
    processor += milliseconds
    deadline.note({ at: awakeNow(), processor })
  }
  for (let look = 0; look < 6; look++) work(10)
  sleepDeeply(1100)
  await pause(50)
  work(10)
  expect(isExpired).toBe(false)
  work(250)
  await expect.poll(() => isExpired).toBe(true)
})

test('a worker that sleeps does not get its time again because it has tidied up shortly before the deadline', async () => {
  let isExpired = false
  const expired = () => {
    isExpired = true
  }
  const deadline = new Deadline(2, { expired, extended() {}, isServed: () => false })
  const tidiesAt = 19
  let looks = 0
  for (; !isExpired && looks < 35; looks++) {
    deadline.note({ at: awakeNow(), processor: looks < tidiesAt ? 0 : 50 })
    await pause(100)
  }
  deadline.cancel()
  expect(looks).toBeLessThan(31)
})
