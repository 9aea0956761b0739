// What `npm run train` has left behind: weights and losses. A static site has none.
import { type TensorLike, tensorOf } from './numbers.ts'
import { base, isLive } from './place.ts'

/** How often a page looks whether a training has got further, in ms. */
const beat = 1000

export interface Trained {
  epochsDone: number
  /** the mean of every hundred batches, for each loss */
  losses: Record<string, number[]>
  /** of a network that reads: its share of the test digits at the end of an epoch, and after how many losses that was */
  accuracies: { after: number; share: number }[]
  parameters: Record<string, TensorLike>
}

interface Saved {
  epochsDone: number
  losses: Record<string, number[]>
  accuracies?: { after: number; share: number }[]
  parameters: Record<string, { shape: number[]; base64: string }>
}

/** @param name `weights` for lesson 15's network, `18-dcgan`; undefined where nothing has been trained yet */
export async function trained(name: string): Promise<Trained | undefined> {
  if (!isLive) return undefined
  const answer = await fetch(new URL(`training/${name}.json`, base))
  if (!answer.ok) return undefined
  const saved: Saved | null = await answer.json()
  if (!saved) return undefined
  const { epochsDone, losses, accuracies = [], parameters } = saved
  const tensors = Object.entries(parameters).map(([key, { shape, base64 }]) => [key, tensorOf(shape, numbers(base64))])
  return { epochsDone, losses, accuracies, parameters: Object.fromEntries(tensors) }
}

function numbers(base64: string): Float64Array {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  return new Float64Array(bytes.buffer)
}

/** Calls back when a training has got further, while the page is looked at. */
export function onTraining(name: string, listener: () => void): void {
  if (!isLive) return
  let known: string | null | undefined
  const look = async () => {
    if (document.hidden) return
    const answer = await fetch(new URL(`training/${name}.json`, base), { method: 'HEAD' }).catch(() => undefined)
    const tag = answer?.ok ? answer.headers.get('etag') : undefined
    const isFurther = known !== undefined && tag !== undefined && tag !== known
    known = tag ?? null
    if (isFurther) listener()
  }
  // At once as well: what is there now is what the picture draws first, and a short training is over within a beat.
  look()
  setInterval(look, beat)
}
