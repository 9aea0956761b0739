// im2col: each row of its matrix is a patch of the image, and each pixel is copied into several of them.
import { conjunction } from '../browser/conjunction.ts'
import { note } from '../browser/controls.ts'
import { element } from '../browser/elements.ts'
import { numberGrid } from '../browser/number-grid.ts'
import { tensorData, tensorOf, written } from '../browser/numbers.ts'
import type { Picture, Stage } from '../browser/picture.ts'
import { type Place, placeOf } from '../browser/places.ts'

const [height, width, k] = [4, 5, 3]
const [outHeight, outWidth] = [height - k + 1, width - k + 1]
const [rows, columns] = [outHeight * outWidth, k * k]
const image = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]

/** A row of the matrix or a pixel of the image, as a number counted from 0. */
type Chosen = { row: number } | { pixel: number }

const picture: Picture = {
  after: './figures/patches.svg',
  title: 'The patches that im2col gathers',
  about: `An image of ${height} × ${width} pixels and a kernel of ${k} × ${k}. Point at a row of the matrix, or go to it with the arrow keys: its patch is framed in the image, and the pixels that its numbers come from are ringed. Then point at a pixel: ringed in the matrix are its copies.`,
  module: 'lessons/13-vectorization/vectorization.ts',

  show({ root, call, redraw }) {
    const [left, right] = [element('div', { style: 'flex: 1 1 10rem' }), element('div')]
    root.append(element('div', { class: 'side-by-side' }, left, right))
    const words = note(root)
    let chosen: Chosen = { row: 0 }
    const choose = (next: Chosen) => {
      chosen = next
      redraw()
    }
    const onPixel = (pixel: number) => choose({ pixel })
    const onEntry = (at: number) => choose({ row: placeOf(at, columns).row })
    const grid = numberGrid(left, { title: 'the image', rows: height, columns: width, onChoose: onPixel })
    const matrix = numberGrid(right, { title: 'im2col of it', rows, columns, cell: 32, onChoose: onEntry })

    return async () => {
      const [now, gathered] = [chosen, await gather(call)]
      if ('row' in now) {
        const from = new Set(gathered.sources.slice(now.row * columns, (now.row + 1) * columns))
        grid.show(image, { outlined: { ...cornerOf(now.row), rows: k, columns: k }, isRinged: (at) => from.has(at) })
        matrix.show(gathered.values, { outlined: { row: now.row, column: 0, rows: 1, columns } })
        words.say(aboutRow(now.row, gathered))
      } else {
        const isCopy = (at: number) => gathered.sources[at] === now.pixel
        grid.show(image, { outlined: { ...placeOf(now.pixel, width), rows: 1, columns: 1 } })
        matrix.show(gathered.values, { isRinged: isCopy })
        words.say(aboutPixel(now.pixel, gathered))
      }
    }
  },
}

interface Gathered {
  values: number[]
  /** the pixel that each value comes from, counted row after row; −1 where it comes from none */
  sources: number[]
}

/** Where the values come from is asked as well: of an image whose pixels are their own numbers. */
async function gather(call: Stage['call']): Promise<Gathered> {
  const shape = [1, 1, height, width]
  const numbered = tensorOf(
    shape,
    image.map((_, at) => at + 1),
  )
  const sources = tensorData(await call('im2col', numbered, k, k), [rows, columns], 'im2col')
  const values = tensorData(await call('im2col', tensorOf(shape, image), k, k), [rows, columns], 'im2col')
  return { values, sources: sources.map((source) => source - 1) }
}

/** Where the patch of a row of the matrix begins. */
function cornerOf(row: number): Place {
  return placeOf(row, outWidth)
}

function patchOf(row: number): number[] {
  const corner = cornerOf(row)
  return Array.from({ length: columns }, (_, i) => {
    const { row: down, column: right } = placeOf(i, k)
    return (corner.row + down) * width + corner.column + right
  })
}

function aboutRow(row: number, { values, sources }: Gathered): string {
  const corner = cornerOf(row)
  const here = `Row ${row} is the patch that begins at row ${corner.row}, column ${corner.column} of the image`
  const [due, found] = [patchOf(row), sources.slice(row * columns, (row + 1) * columns)]
  if (due.join() === found.join()) return `${here}, written row by row.`
  const listed = (numbers: number[]) => numbers.map((value) => written(value)).join(', ')
  const given = listed(values.slice(row * columns, (row + 1) * columns))
  const wanted = listed(due.map((at) => image[at]))
  const isMixed = due.toSorted().join() === found.toSorted().join()
  return `${here}: ${wanted}. im2col gives ${given}${isMixed ? ', the same pixels in another order' : ''}.`
}

function aboutPixel(pixel: number, { sources }: Gathered): string {
  const { row, column } = placeOf(pixel, width)
  const inRows = sources.flatMap((source, at) => (source === pixel ? [placeOf(at, columns).row] : []))
  const due = Array.from({ length: rows }, (_, at) => at).filter((at) => patchOf(at).includes(pixel))
  const times = (count: number) => (count === 1 ? 'once' : `${count} times`)
  const here = `The pixel in row ${row}, column ${column} lies under the kernel ${times(due.length)}`
  if (inRows.join() === due.join()) return `${here}, and is copied into ${rowsNamed(due)}.`
  const found = inRows.length === 0 ? 'no row' : rowsNamed(inRows)
  return `${here}, in ${rowsNamed(due)}. im2col copies it into ${found}.`
}

function rowsNamed(named: number[]): string {
  return `${named.length === 1 ? 'row' : 'rows'} ${conjunction(named.map(String))}`
}

export default picture
