// A training on the screen: a bar that is redrawn on a terminal, a line now and then elsewhere; the curve
// of the loss at the end.
import asciichart from 'asciichart'
import type { Losses } from './messages.ts'

const barWidth = 24
/** Without a terminal, a line for each of these parts of an epoch. */
const parts = 10
/** Milliseconds between two drawings on a terminal: the engine makes thousands of steps in a second. */
const pause = 50

export class TrainingView {
  /** when the epoch began, and which */
  private began = { at: 0, epoch: 0, images: 0 }
  private lastPart = -1
  private drawn = 0
  private smoothed: Losses = {}

  batch({ epoch, images, total, losses }: { epoch: number; images: number; total: number; losses: Losses }): void {
    if (epoch !== this.began.epoch) this.began = { at: performance.now(), epoch, images }
    for (const [name, loss] of Object.entries(losses))
      this.smoothed[name] = name in this.smoothed ? 0.98 * this.smoothed[name] + 0.02 * loss : loss
    const seconds = (performance.now() - this.began.at) / 1000
    const rate = seconds > 0 ? Math.round((images - this.began.images) / seconds) : 0
    const done = Math.round((images / total) * barWidth)
    const bar = '█'.repeat(done) + '░'.repeat(barWidth - done)
    const told = Object.entries(this.smoothed).map(([name, loss]) => `${name} ${loss.toFixed(4)}`)
    this.write(`epoch ${epoch}  ${bar}  ${images}/${total}  ${rate} images/s  ${told.join('  ')}`, images / total)
  }

  line(text: string): void {
    if (process.stdout.isTTY) process.stdout.write('\r\u001b[K')
    console.log(text)
    this.lastPart = -1
  }

  private write(line: string, fraction: number): void {
    if (process.stdout.isTTY) {
      if (fraction < 1 && performance.now() - this.drawn < pause) return
      this.drawn = performance.now()
      process.stdout.write(`\r${line.slice(0, (process.stdout.columns ?? 80) - 1)}\u001b[K`)
      return
    }
    const part = Math.floor(fraction * parts)
    if (part !== this.lastPart) console.log(line)
    this.lastPart = part
  }
}

/** The losses over the training so far, each as a chart of at most 70 points. */
export function lossCurves(losses: Record<string, number[]>): string {
  return Object.entries(losses)
    .filter(([, values]) => values.length >= 2)
    .map(([name, values]) => `\n${name}\n${asciichart.plot(thinned(values), { height: 10 })}\n`)
    .join('')
}

function thinned(values: readonly number[]): number[] {
  const width = Math.min(70, values.length)
  return Array.from({ length: width }, (_, i) => {
    const from = Math.floor((i * values.length) / width)
    const part = values.slice(from, Math.max(from + 1, Math.floor(((i + 1) * values.length) / width)))
    return part.reduce((sum, loss) => sum + loss, 0) / part.length
  })
}
