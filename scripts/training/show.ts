// A training on the screen: a bar that is redrawn on a terminal, a line now and then elsewhere; the curve
// of the loss at the end.
import asciichart from 'asciichart'

const barWidth = 24
/** Without a terminal, a line for each of these parts of an epoch. */
const parts = 10

export class TrainingView {
  /** when the epoch began, and which */
  private began = { at: 0, epoch: 0, images: 0 }
  private lastPart = -1
  private smoothed: number | undefined

  batch({ epoch, images, total, loss }: { epoch: number; images: number; total: number; loss: number }): void {
    if (epoch !== this.began.epoch) this.began = { at: performance.now(), epoch, images }
    this.smoothed = this.smoothed === undefined ? loss : 0.98 * this.smoothed + 0.02 * loss
    const seconds = (performance.now() - this.began.at) / 1000
    const rate = seconds > 0 ? Math.round((images - this.began.images) / seconds) : 0
    const done = Math.round((images / total) * barWidth)
    const bar = '█'.repeat(done) + '░'.repeat(barWidth - done)
    this.write(
      `epoch ${epoch}  ${bar}  ${images}/${total}  ${rate} images/s  loss ${this.smoothed.toFixed(4)}`,
      images / total,
    )
  }

  line(text: string): void {
    if (process.stdout.isTTY) process.stdout.write('\r\u001b[K')
    console.log(text)
    this.lastPart = -1
  }

  private write(line: string, fraction: number): void {
    if (process.stdout.isTTY) {
      process.stdout.write(`\r${line.slice(0, (process.stdout.columns ?? 80) - 1)}\u001b[K`)
      return
    }
    const part = Math.floor(fraction * parts)
    if (part !== this.lastPart) console.log(line)
    this.lastPart = part
  }
}

/** The loss over the training so far, as a chart of at most 70 points. */
export function lossCurve(losses: readonly number[]): string {
  if (losses.length < 2) return ''
  const width = Math.min(70, losses.length)
  const points = Array.from({ length: width }, (_, i) => {
    const from = Math.floor((i * losses.length) / width)
    const part = losses.slice(from, Math.max(from + 1, Math.floor(((i + 1) * losses.length) / width)))
    return part.reduce((sum, loss) => sum + loss, 0) / part.length
  })
  return `\nloss\n${asciichart.plot(points, { height: 10 })}`
}
