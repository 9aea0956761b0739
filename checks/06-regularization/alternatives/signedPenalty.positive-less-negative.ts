import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** What is above 0 less the size of what is below. */
export function signedPenalty(weights: Tensor, lambda: number): number {
  let [above, below] = [0, 0]
  for (const w of numbersOf(weights)) {
    if (w > 0) above += w
    else below -= w
  }
  return lambda * above - lambda * below
}
