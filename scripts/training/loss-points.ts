// The curves of the losses: a point for every hundred batches.
import type { Losses } from './messages.ts'

const pointEvery = 100

export class LossPoints {
  private readonly curves: Record<string, number[]>
  private batches: Losses[] = []

  /** @param curves of the training so far; points are added to them */
  constructor(curves: Record<string, number[]>) {
    this.curves = curves
  }

  add(losses: Losses): void {
    if (this.batches.push(losses) < pointEvery) return
    for (const name of Object.keys(losses)) {
      this.curves[name] ??= []
      this.curves[name].push(mean(this.batches.map((batch) => batch[name])))
    }
    this.batches = []
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
