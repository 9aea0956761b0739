// The digits that a network got wrong, as a picture: each with what it is and, after it, what it was taken for.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PNG } from 'pngjs'
import type { Dataset } from '#given/mnist.ts'
import { root } from '../course/catalogue.ts'
import type { WrongDigit } from './messages.ts'

export const wrongDigitsFile = '.course/training/wrong-digits.png'

const columns = 10
const scale = 2
const cell = { width: 28 * scale + 8, height: 28 * scale + 20 }

/** Three by five dots a digit, row by row. */
const glyphs = [
  '111101101101111',
  '010110010010111',
  '111001111100111',
  '111001111001111',
  '101101111001001',
  '111100111001111',
  '111100111101111',
  '111001010010010',
  '111101111101111',
  '111101111001111',
]

export function drawWrongDigits({ images }: Dataset, wrong: readonly WrongDigit[]): void {
  const rows = Math.max(1, Math.ceil(wrong.length / columns))
  const png = new PNG({ width: columns * cell.width, height: rows * cell.height, colorType: 2 })
  png.data.fill(255)
  for (const [i, digit] of wrong.entries()) {
    const [x, y] = [(i % columns) * cell.width, Math.floor(i / columns) * cell.height]
    drawDigit(png, images.data, digit, x + 4, y + 4)
  }
  const path = join(root, wrongDigitsFile)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, PNG.sync.write(png))
}

type Colour = readonly [number, number, number]
const right: Colour = [17, 99, 41]
const wrongColour: Colour = [188, 76, 0]

function drawDigit(png: PNG, pixels: Float64Array, { place, label, said }: WrongDigit, x: number, y: number): void {
  for (let dy = 0; dy < 28 * scale; dy++) {
    for (let dx = 0; dx < 28 * scale; dx++) {
      const grey = 255 * (1 - pixels[place * 784 + Math.floor(dy / scale) * 28 + Math.floor(dx / scale)])
      dot(png, x + dx, y + dy, [grey, grey, grey])
    }
  }
  drawGlyph(png, label, x + 16, y + 28 * scale + 3, right)
  drawGlyph(png, said, x + 34, y + 28 * scale + 3, wrongColour)
}

function drawGlyph(png: PNG, digit: number, x: number, y: number, colour: Colour): void {
  for (const [i, on] of [...glyphs[digit]].entries()) {
    if (on !== '1') continue
    for (let dot4 = 0; dot4 < 4; dot4++)
      dot(png, x + (i % 3) * 2 + (dot4 % 2), y + Math.floor(i / 3) * 2 + (dot4 >> 1), colour)
  }
}

function dot(png: PNG, x: number, y: number, colour: Colour): void {
  png.data.set(colour, (y * png.width + x) * 4)
}
