// The static site, behind the plainest of servers: pages, pictures and blocks, on the reference's code.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { typeOf } from '../scripts/reader/assets.ts'
import { readableLessons } from '../scripts/reader/pages.ts'
import { writeSite } from '../scripts/reader/site.ts'
import { browserPath, complaintsOf, launch } from './browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'site-'))
/** Under a path of its own, as on a host that serves several sites. */
const under = '/course/'
let server: Server
let address: string

beforeAll(async () => {
  await writeSite(folder)
  server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://x').pathname)
    const file = join(folder, path.replace(under, ''), path.endsWith('/') ? 'index.html' : '')
    try {
      if (!path.startsWith(under) || !statSync(file).isFile()) throw new Error('none')
      response.writeHead(200, { 'content-type': typeOf(file) }).end(readFileSync(file))
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}${under}`
})
afterAll(() => {
  server?.close()
  rmSync(folder, { recursive: true, force: true })
})

const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

test('it holds a page for each lesson, and no check, no solution’s text and no token', () => {
  for (const { id } of readableLessons())
    expect(statSync(join(folder, 'lessons', id, 'index.html')).isFile()).toBe(true)
  expect(files().filter(({ name }) => name.endsWith('.ts') || name.endsWith('.md'))).toEqual([])
  const html = readFileSync(join(folder, 'lessons/01-softmax/index.html'), 'utf8')
  expect(html).not.toContain('name="token"')
  expect(html).toContain('Content-Security-Policy')
  expect(html).not.toMatch(/(href|src)="\//)
  expect(readFileSync(join(folder, 'lessons/01-softmax/softmax.html'), 'utf8')).toContain('todo')
})

describe.skipIf(!browserPath)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  test('a lesson is read, its picture runs the reference, its blocks run, its hints open', async () => {
    const page = await browser.newPage()
    const complaints = complaintsOf(page, address)
    await page.goto(address)
    await page.waitForURL(/lessons\/$/)
    await page.locator('#contents a', { hasText: 'Softmax' }).first().click()
    const picture = page.locator('#picture-01-logits')
    await picture.scrollIntoViewIfNeeded()
    await picture.getByText('This runs the reference.').waitFor()
    await picture.getByText('They sum to 1.').waitFor()
    const block = page.locator('.block').first()
    await block.getByRole('button', { name: 'Run' }).click()
    await block.getByText('Run on the reference. All as written.').waitFor()
    await page.getByText('Hint 1 of 3').first().click()
    await page.getByText('Hint 2 of 3').first().waitFor()
    expect(await page.locator('[data-ask]').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  test.each(['14-simd', '15-cnn'])('what %s brings along works as well: kernels, digits', async (id) => {
    const page = await browser.newPage()
    await page.goto(`${address}lessons/${id}/`)
    await page.locator('.block-tools').first().waitFor()
    for (const block of await page.locator('.block').all()) {
      await block.locator('button').first().click()
      const status = () => block.getByRole('status').innerText()
      await expect.poll(status, { timeout: 50_000 }).toMatch(/All as written|^Run\.$/)
    }
    await page.close()
  })

  test('links lead to files that are there', async () => {
    const page = await browser.newPage()
    await page.goto(`${address}lessons/15-cnn/`)
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((link) => (link as { href?: string }).href!.split('#')[0]))
    const isWritten = (link: string) =>
      !/\d\d-/.test(link) || readableLessons().some(({ id }) => link.includes(`/${id}/`))
    for (const link of new Set(links.filter((each) => each.startsWith(address) && isWritten(each))))
      expect([link, (await page.request.get(link)).status()]).toEqual([link, 200])
    await page.close()
  })
})

test('every file has a type that hosts know', () => {
  const kinds = new Set(files().map(({ name }) => extname(name)))
  expect([...kinds].sort()).toEqual(['.bin', '.css', '.html', '.js', '.json', '.png', '.svg', '.wasm', '.woff2'])
})
