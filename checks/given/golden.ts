// Values computed elsewhere, by PyTorch or NumPy: `golden.json` beside the script that made it.
import { readFileSync } from 'node:fs'
import { unguarded } from './channel.ts'

/** The golden values of a lesson. `T` says what its script writes. */
export function readGolden<T>(lesson: string): T {
  const file = new URL(`../${lesson}/golden.json`, import.meta.url)
  return JSON.parse(unguarded(() => readFileSync(file, 'utf8')))
}
