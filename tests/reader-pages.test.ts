// Every page of the reader in a real browser, visited once: it fits a phone, is whole, its pictures draw, its first
// block gives what it says (prose.test.ts runs them all), and all can read it: every other page in the dark.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../scripts/course/catalogue.ts'
import { readableLessons } from '../scripts/reader/pages.ts'
import { findingsOf } from './accessibility.ts'
import { browserPath, complaintsOf, launch } from './browser.ts'
import { type Desk, openDesk } from './desk.ts'

const lessons = readableLessons()
const pictureNames = readdirSync(join(root, 'scripts/reader/pictures')).filter((name) => /^\d\d-[\w-]+\.ts$/.test(name))
const paths = ['lessons/', 'lessons/given/tensor.html', ...lessons.map(({ id }) => `lessons/${id}/`)]

describe.skipIf(!browserPath)('every page', () => {
  let desk: Desk
  let browser: Browser
  let page: Page
  let complaints: string[]
  const links = new Set<string>()
  beforeAll(async () => {
    ;[desk, browser] = await Promise.all([openDesk(), launch()])
    page = await browser.newPage()
    complaints = complaintsOf(page, desk.address)
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
  })

  test.each(paths.map((path, i) => [path, i % 2 ? 'dark' : 'light'] as const))('%s, %s', async (path, colorScheme) => {
    const lesson = lessons.find(({ id }) => path === `lessons/${id}/`)
    await page.setViewportSize({ width: 320, height: 800 })
    await page.emulateMedia({ colorScheme })
    await page.goto(desk.address + path)
    await page
      .locator(lesson ? '.block-tools' : '.search-button')
      .first()
      .waitFor()
    expect(await overflow(page), 'pixels beside a phone of 320').toBe(0)
    await page.setViewportSize({ width: 390, height: 800 })
    expect(await overflow(page), 'pixels beside a phone of 390').toBe(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(await page.locator('.katex-error').count(), 'formulas in error').toBe(0)
    expect(await page.locator('section.task').count(), 'tasks').toBe(lesson?.tasks.length ?? 0)
    await expect.poll(() => unloadedFigures(page), { message: 'figures that do not load' }).toEqual([])
    expect(await deadAnchors(page), 'links to nowhere in the page').toEqual([])
    for (const link of await linksOf(page)) if (link.startsWith(desk.address)) links.add(link)
    const due = pictureNames.filter((name) => lesson?.id.startsWith(name.slice(0, 3)))
    await expect.poll(() => page.locator('.picture').count(), { message: 'pictures' }).toBe(due.length)
    expect(await picturesOf(page), 'pictures that draw').toEqual(due.map((name) => name.replace('.ts', '')))
    if (lesson) expect(await firstBlock(page), 'what the first block gives').not.toContain('not as written')
    expect(await findingsOf(page), 'for accessibility').toEqual([])
    expect(complaints.splice(0), 'complaints of the page').toEqual([])
  })

  test('every link within the course leads somewhere', async () => {
    const { request } = page
    const dead: string[] = []
    for (const link of links) if ((await request.get(link)).status() !== 200) dead.push(link)
    expect(links.size).toBeGreaterThan(lessons.length)
    expect(dead).toEqual([])
  })
})

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

async function unloadedFigures(page: Page): Promise<(string | null)[]> {
  return page.locator('article img').evaluateAll((all) => {
    const images = all as HTMLImageElement[]
    for (const image of images) image.loading = 'eager'
    return images.filter(({ naturalWidth }) => naturalWidth === 0).map((image) => image.getAttribute('src'))
  })
}

function deadAnchors(page: Page): Promise<string[]> {
  return page
    .locator('article a[href^="#"], #contents a[href^="#"]')
    .evaluateAll((all) =>
      all
        .map((link) => link.getAttribute('href')!)
        .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
    )
}

function linksOf(page: Page): Promise<string[]> {
  return page.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href.split('#')[0]))
}

/** The names of the pictures that have drawn, and are not wrong. */
async function picturesOf(page: Page): Promise<string[]> {
  const names: string[] = []
  for (const picture of await page.locator('.picture').all()) {
    await picture.scrollIntoViewIfNeeded()
    await expect.poll(() => picture.locator('.side').innerText()).toMatch(/^This runs/)
    expect(await picture.getAttribute('class')).not.toContain('is-wrong')
    names.push((await picture.getAttribute('id'))!.replace('picture-', ''))
  }
  return names
}

/** Runs the first block, and gives its text. */
async function firstBlock(page: Page): Promise<string> {
  const block = page.locator('.block').first()
  await block.locator('button').first().click()
  await expect.poll(() => block.getByRole('status').innerText()).toMatch(/^Run[. ]/)
  return block.innerText()
}
