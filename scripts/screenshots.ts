// For authors: takes the README's pictures of the reader anew, from a workspace in which somebody has made lesson
// 10's best known mistake. It needs a browser; the tests know where one is.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launch } from '../tests/browser.ts'
import { startReading } from '../tests/reading.ts'
import { Workspace } from './bench/workspace.ts'
import { root } from './course/catalogue.ts'

const folder = join(root, 'docs')
const lesson = '10-pool-backprop'
const mistake = `checks/${lesson}/mistakes/gradMaxPool.argmax-of-zeros.ts`

const workspace = new Workspace('whole')
/** Without its doc comment, which is what the grader has to find. */
const text = readFileSync(join(root, mistake), 'utf8').replace(/\/\*\*.*?\*\/\n/s, '')
workspace.write(`lessons/${lesson}/pool.ts`, text)
const [{ address }, browser] = await Promise.all([startReading(workspace, ['10']), launch()])

async function open(id: string, width: number, height: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme })
  await page.goto(`${address}lessons/${id}/`)
  return page
}

/** Scrolls until an element stands below the page's head; everything is drawn by then. */
async function show(page: Page, selector: string): Promise<void> {
  const picture = page.locator('.picture').first()
  await picture.scrollIntoViewIfNeeded()
  await picture.locator('.side:not(:text-is("…"))').waitFor()
  const { y } = (await page.locator(selector).boundingBox())!
  await page.mouse.move(page.viewportSize()!.width - 30, 300)
  await page.mouse.wheel(0, y - 80)
  await page.waitForTimeout(500)
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  await page.close()
}

mkdirSync(folder, { recursive: true })
try {
  const verdict = await open(lesson, 1180, 720, 'light')
  await verdict.locator('.diagnosis').waitFor()
  await show(verdict, `[id="${lesson}gradmaxpool"]`)
  await take(verdict, 'verdict')

  const picture = await open(lesson, 1180, 660, 'light')
  await show(picture, '.picture')
  await take(picture, 'picture')

  const phone = await open('08-convolution', 390, 720, 'dark')
  await show(phone, '.picture .side-by-side >> nth=0')
  await take(phone, 'phone')
} finally {
  await browser.close()
  await workspace.remove()
}
