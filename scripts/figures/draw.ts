import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../course/catalogue.ts'

export interface Figure {
  /** relative to the repository */
  path: string
  content: string
}

/** Every figure of the course, drawn anew from the formulas. */
export async function drawFigures(): Promise<Figure[]> {
  const folder = join(root, 'scripts/figures')
  const scripts = readdirSync(folder).filter((name) => /^\d\d-.+\.ts$/.test(name))
  const drawn = scripts.map(async (script) => {
    const { figures }: { figures: Record<string, () => string> } = await import(
      pathToFileURL(join(folder, script)).href
    )
    const lesson = script.replace(/\.ts$/, '')
    return Object.entries(figures).map(([name, draw]) => ({
      path: `lessons/${lesson}/figures/${name}.svg`,
      content: draw(),
    }))
  })
  return (await Promise.all(drawn)).flat()
}
