// A drawing as MNIST's digits lie in their squares: scaled to fit into 20 × 20 pixels, its proportions kept, and
// moved until its centre of mass is the middle of 28 × 28.

const [side, box] = [28, 20]
/** What is fainter than this counts as paper when the drawing is measured. */
const faint = 0.1
/** How many places of a pixel are looked at along a side. */
const looks = 3

/** @param drawing 28 × 28 numbers from 0 to 1, row after row; without ink it comes back as it is */
export function centred(drawing: readonly number[]): number[] {
  const inked = drawing.flatMap((ink, at) => (ink > faint ? [at] : []))
  if (inked.length === 0) return [...drawing]
  const [rows, columns] = [inked.map((at) => Math.floor(at / side)), inked.map((at) => at % side)]
  const extent = (of: number[]) => Math.max(...of) - Math.min(...of) + 1
  const scale = box / Math.max(extent(rows), extent(columns))
  const middle = centreOf(drawing)
  return drawing.map((_, at) => {
    const [row, column] = [Math.floor(at / side), at % side]
    let sum = 0
    for (let look = 0; look < looks * looks; look++) {
      const y = row + (Math.floor(look / looks) + 0.5) / looks
      const x = column + ((look % looks) + 0.5) / looks
      sum += inkAt(drawing, (y - side / 2) / scale + middle.y, (x - side / 2) / scale + middle.x)
    }
    return sum / (looks * looks)
  })
}

function centreOf(drawing: readonly number[]): { y: number; x: number } {
  const total = drawing.reduce((sum, ink) => sum + ink)
  const mean = (along: (at: number) => number) => drawing.reduce((sum, ink, at) => sum + ink * along(at), 0) / total
  return { y: mean((at) => Math.floor(at / side) + 0.5), x: mean((at) => (at % side) + 0.5) }
}

/** The ink at a place between pixels' middles, from the four around it. */
function inkAt(drawing: readonly number[], y: number, x: number): number {
  const [row, column] = [Math.floor(y - 0.5), Math.floor(x - 0.5)]
  const [down, right] = [y - 0.5 - row, x - 0.5 - column]
  const of = (r: number, c: number) => (r < 0 || c < 0 || r >= side || c >= side ? 0 : drawing[r * side + c])
  const above = of(row, column) * (1 - right) + of(row, column + 1) * right
  const below = of(row + 1, column) * (1 - right) + of(row + 1, column + 1) * right
  return above * (1 - down) + below * down
}
