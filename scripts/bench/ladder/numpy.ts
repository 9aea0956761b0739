// NumPy's rungs: a process that has the rows of numpy_rows.py.
import { AskedPython, type Found } from '../python.ts'
import type { Rung } from './rungs.ts'

/** A process for a section: it ends when the section is through. */
export function numpyRungs({ python, told }: Found, rows: readonly string[]): { rungs: Rung[]; notes: string[] } {
  if (!python) return { rungs: [], notes: [told] }
  const asked = new AskedPython(python, new URL('./numpy_rows.py', import.meta.url))
  const rungs = rows.map(
    (row): Rung => ({
      name: row,
      by: 'NumPy',
      on: 'Python',
      turn: () => asked.ask('turn', { row }),
      digest: () => asked.ask('digest', { row }),
      close: () => asked.close(),
    }),
  )
  return { rungs, notes: [] }
}
