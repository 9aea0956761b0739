// The memory of a process that trains: a process of its own for each number of digits.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Resident {
  /** digits that it trains on */
  images: number
  /** resident when it is through, and at most, in bytes */
  resident: number
  peak: number
  /** that its digits take as bytes, one for each pixel */
  pixels: number
}

const counts = [1000, 30_000, 60_000]
const script = fileURLToPath(new URL('./resident-training.ts', import.meta.url))
const typescript = new URL('../../typescript.mjs', import.meta.url).href

export function measureResidents(): Resident[] {
  return counts.map((images) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', typescript, script, String(images)])
    if (status !== 0) throw new Error(String(stderr))
    return JSON.parse(String(stdout)) as Resident
  })
}
