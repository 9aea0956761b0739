// What a generator makes, as pictures: the latest samples, and the first few of each time, one row below the other.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PNG } from 'pngjs'
import { root } from '../course/catalogue.ts'
import type { SamplesReport } from './messages.ts'

export const samplesFile = '.course/training/samples.png'
export const growthFile = '.course/training/samples-over-time.png'

const columns = 12
const scale = 2
const gap = 2

export class Samples {
  private readonly rows: SamplesReport[] = []

  /** Draws both pictures anew. */
  add(report: SamplesReport): void {
    this.rows.push(report)
    const all = imagesOf(report)
    drawGrid(samplesFile, all)
    drawGrid(
      growthFile,
      this.rows.flatMap((row) => imagesOf(row).slice(0, columns)),
    )
  }

  get seen(): number[] {
    return this.rows.map(({ seen }) => seen)
  }
}

interface Image {
  pixels: Float64Array
  width: number
  height: number
}

function imagesOf({ shape: [count, , height, width], pixels }: SamplesReport): Image[] {
  const size = height * width
  return Array.from({ length: count }, (_, i) => ({
    pixels: pixels.subarray(i * size, (i + 1) * size),
    width,
    height,
  }))
}

/** Bright on dark, as the digits are in their files; every row twelve. */
function drawGrid(file: string, images: readonly Image[]): void {
  const [{ width, height }] = images
  const cell = { width: width * scale + gap, height: height * scale + gap }
  const png = new PNG({
    width: columns * cell.width + gap,
    height: Math.ceil(images.length / columns) * cell.height + gap,
  })
  png.data.fill(255)
  for (const [i, image] of images.entries())
    drawImage(png, image, gap + (i % columns) * cell.width, gap + Math.floor(i / columns) * cell.height)
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, PNG.sync.write(png, { colorType: 0 }))
}

function drawImage(png: PNG, { pixels, width, height }: Image, x: number, y: number): void {
  for (let dy = 0; dy < height * scale; dy++) {
    for (let dx = 0; dx < width * scale; dx++) {
      const grey = Math.round(255 * pixels[Math.floor(dy / scale) * width + Math.floor(dx / scale)])
      const at = ((y + dy) * png.width + x + dx) * 4
      png.data.set([grey, grey, grey, 255], at)
    }
  }
}
