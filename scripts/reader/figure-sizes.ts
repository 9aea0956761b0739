// How large a lesson's figures are, so that the page keeps their room before they have come.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../course/catalogue.ts'
import type { Sizes } from './markdown.ts'
import { isOurs } from './version.ts'

/** @param folder the lesson's, relative to the repository */
export function figureSizes(folder: string): Sizes {
  const figures = join(root, folder, 'figures')
  if (!existsSync(figures)) return {}
  const names = readdirSync(figures).filter((name) => /\.(svg|png)$/.test(name) && isOurs(`${folder}/figures/${name}`))
  return Object.fromEntries(names.map((name) => [`./figures/${name}`, sizeOf(readFileSync(join(figures, name)))]))
}

/** PNG has its size in its first chunk, an SVG of ours in its root's attributes. */
function sizeOf(bytes: Buffer): readonly [width: number, height: number] {
  if (bytes.toString('latin1', 1, 4) === 'PNG') return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  const [, width, height] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(bytes.toString('utf8', 0, 500)) ?? []
  return [Number(width), Number(height)]
}
