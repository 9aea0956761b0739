// Places in a grid, and where an arrow key leads from one.

export interface Place {
  row: number
  column: number
}

/** Rows and columns of cells, from a place on. */
export interface Block extends Place {
  rows: number
  columns: number
}

/** Where the cell is that has this number, counted row after row. */
export function placeOf(at: number, columns: number): Place {
  return { row: Math.floor(at / columns), column: at % columns }
}

const steps: Record<string, readonly [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The neighbour in an arrow's direction, at the edge the place itself; undefined for other keys. */
export function neighbour(key: string, place: Place, rows: number, columns: number): Place | undefined {
  const step = steps[key]
  return step && within({ row: place.row + step[0], column: place.column + step[1] }, rows, columns)
}

/** The place of the grid that is nearest. */
export function within({ row, column }: Place, rows: number, columns: number): Place {
  const clamped = (at: number, count: number) => Math.max(0, Math.min(count - 1, at))
  return { row: clamped(row, rows), column: clamped(column, columns) }
}
