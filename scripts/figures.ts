// For authors: draws every lesson's figures into `lessons/<lesson>/figures/`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './course/catalogue.ts'
import { drawFigures } from './figures/draw.ts'

for (const { path, content } of await drawFigures()) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}
