// Values computed elsewhere, by PyTorch or NumPy: `golden.json` beside the script that made it.
import { readFileSync } from 'node:fs'

/** The golden values of a lesson. `T` says what its script writes. */
export function readGolden<T>(lesson: string): T {
  return JSON.parse(readFileSync(new URL(`../${lesson}/golden.json`, import.meta.url), 'utf8'))
}
