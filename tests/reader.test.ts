// The lessons in a real browser, behind a real watcher: read, searched, followed from the editor, dragged, run, by keys
// alone. What holds for every page is in reader-pages.test.ts.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { readableLessons } from '../scripts/reader/pages.ts'
import { findingsOf } from './accessibility.ts'
import { browserPath, complaintsOf, launch } from './browser.ts'
import { type Reading, startReading } from './reading.ts'

const catalogue = readableLessons()
const file = 'lessons/01-softmax/softmax.ts'
const normalize = 'export const normalize = (v: number[]) => v.map((x) => x / v.reduce((a, b) => a + b, 0))\n'
const right = `${normalize}export const softmax = (z: number[]) => normalize(z.map((x) => Math.exp(x - Math.max(...z))))\n`
const noShift = `${normalize}export const softmax = (z: number[]) => normalize(z.map((x) => Math.exp(x)))\n`
const endless = `${normalize}export const softmax = (z: number[]) => { while (true) {} }\n`

describe.skipIf(!browserPath)('the reader', () => {
  let reading: Reading
  let browser: Browser
  // One page for all that need none of their own: a page costs the browser a process.
  let page: Page
  beforeAll(async () => {
    ;[reading, browser] = await Promise.all([startReading(), launch()])
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  })
  afterAll(async () => {
    await browser?.close()
    await reading?.workspace.remove()
  })

  const at = (id: string) => `${reading.address}lessons/${id}/`
  let saves = 0
  /** Never the same text twice: that would be no save. */
  const save = (text: string) => reading.workspace.write(file, `${text}\n// ${++saves}`)
  const poll = <T>(give: () => T | Promise<T>, message?: string) => expect.poll(give, { timeout: 20_000, message })

  /** Saves, and waits for the verdict: it leads a page to its task, and would do so under the pointer. */
  async function saveAndWait(text: string): Promise<void> {
    const verdicts = () => reading.messages.filter(({ event }) => event === 'verdict').length
    const before = verdicts()
    save(text)
    await poll(verdicts).toBeGreaterThan(before)
  }

  const open = (id: string) => page.goto(at(id))

  /** Until the page is alive: its scripts have run and the line to the watcher stands. */
  const alive = (of = page) => of.locator('nav li.is-watched').first().waitFor()

  describe('reading', () => {
    test('a lesson is read, and the next one turned to, with no complaint and nothing asked of others', async () => {
      const page = await browser.newPage()
      const complaints = complaintsOf(page, reading.address)
      await page.goto(at('01-softmax'))
      await alive(page)
      expect(await page.title()).toBe('01 · Softmax · gradient-diary')
      expect(await page.locator('#contents > ol > li').count()).toBe(catalogue.length)
      expect(await page.locator('.katex').count()).toBeGreaterThan(5)
      expect(await page.locator('article img').evaluateAll((all) => all.length)).toBeGreaterThan(0)
      await page.locator('a[rel=next]').click()
      await page.waitForURL(at('02-cross-entropy'))
      await page.locator('a[rel=prev]').click()
      await page.waitForURL(at('01-softmax'))
      expect(complaints).toEqual([])
      await page.close()
    })

    test('without scripts it is all there', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(at('04-softmax-gradient'))
      const text = await page.locator('article').innerText()
      for (const words of ['From the diary', 'p − y', 'streamGradient(probs, label, classes)', 'Where this leads'])
        expect(text).toContain(words)
      expect(await page.locator('button:visible').count()).toBe(0)
      await context.close()
    })

    test('the search finds a word in another lesson, by keys alone', async () => {
      await open('01-softmax')
      await page.locator('.search-button').waitFor()
      await page.keyboard.press('/')
      await page.keyboard.type('im2col patches')
      await page.locator('.results a').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(/13-vectorization/)
    })
  })

  describe('a save in the editor', () => {
    test('is followed: wrong, then right, at the task it is about', async () => {
      save('')
      await open('01-softmax')
      await alive()
      const task = page.locator('[data-task="01-softmax/softmax"]')
      save(noShift)
      await page.getByText('The largest logit is not subtracted').waitFor()
      expect(await task.innerText()).toContain('logits in the hundreds and thousands do not overflow')
      expect(await task.innerText()).toMatch(/softmax\(\[[\d., -]+\]\)/)
      await poll(() => task.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(700)
      expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500)
      save(right)
      await task.locator('.state.passed').waitFor()
      await page.locator('nav li[data-lesson="01-softmax"].is-passed').waitFor()
      expect(await page.locator('[data-mark="01-softmax/softmax"]').getAttribute('data-verdict')).toBe('passed')
    })

    test('reaches the page as soon as the terminal', async () => {
      await open('01-softmax')
      await alive()
      const lags: number[] = []
      for (const text of [noShift, right, noShift, right, noShift]) {
        const change = page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              const place = document.querySelector('[data-task="01-softmax/softmax"]')!
              new MutationObserver((_, observer) => {
                observer.disconnect()
                resolve(Date.now())
              }).observe(place, { childList: true })
            }),
        )
        await sleep(300)
        save(text)
        const shown = await change
        lags.push(shown - reading.messages.findLast(({ event }) => event === 'verdict')!.at)
      }
      lags.sort((a, b) => a - b)
      expect(lags[2]).toBeLessThan(process.env.CI ? 500 : 50)
    })

    test('of another lesson turns the page, unless somebody is busy with it', async () => {
      await open('02-cross-entropy')
      await alive()
      await page.mouse.wheel(0, 300)
      save(noShift)
      await page.locator('a.suggestion').waitFor()
      expect(page.url()).toContain('02-cross-entropy')
      await sleep(4100)
      save(right)
      await page.waitForURL(/01-softmax\/#01-softmaxsoftmax/)
    })

    test('does not take a changed block away', async () => {
      await open('02-cross-entropy')
      await alive()
      await page.locator('.block code').first().click()
      await page.keyboard.type(' ')
      await page.locator('h1').click()
      await sleep(4100)
      save(noShift)
      await page.locator('a.suggestion').waitFor()
      expect(page.url()).toContain('02-cross-entropy')
    })
  })

  test('hints open one at a time, and are kept with the terminal’s', async () => {
    await open('01-softmax')
    await alive()
    const hints = page.locator('[data-task="01-softmax/normalize"] .hints')
    for (const count of [1, 2, 3]) {
      if (count === 1) await hints.getByRole('button').focus()
      await page.keyboard.press('Enter')
      await poll(() => hints.locator('.hint').count()).toBe(count)
    }
    expect(await hints.getByRole('button').count()).toBe(0)
    const kept = () => JSON.parse(readFileSync(reading.workspace.path('.course/progress.json'), 'utf8')).hints
    await poll(kept).toEqual({ '01-softmax/normalize': 3 })
  })

  test('once passed, the reference stands beside', async () => {
    save(noShift)
    await open('01-softmax')
    await alive()
    await page.locator('[data-task="01-softmax/softmax"] .state.failed').waitFor()
    expect(await page.locator('[data-ask=compare]').count()).toBe(0)
    expect(await findingsOf(page), 'for accessibility, where a task has failed').toEqual([])
    save(right)
    await page.locator('[data-ask=compare]').click()
    const comparison = page.locator('.comparison')
    await comparison.waitFor()
    const text = await comparison.innerText()
    expect(text).toMatch(/softmax: largest relative error .* over \d+ calls/)
    expect(text).toContain('Math.max(...logits)')
    expect(await findingsOf(page), 'for accessibility, beside the reference').toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await findingsOf(page, ['color-contrast'])).toEqual([])
    await page.emulateMedia({ colorScheme: null })
  })

  test('many pages at once are all answered: one that is not looked at holds no line', async () => {
    const context = await browser.newContext()
    const pages = await Promise.all(Array.from({ length: 8 }, () => context.newPage()))
    for (const page of pages) {
      await page.addInitScript(() =>
        Object.defineProperty(document, 'hidden', { get: () => Reflect.get(globalThis, 'isHidden') ?? false }),
      )
      await page.goto(at('01-softmax'))
      await alive(page)
      await page.evaluate(() => {
        Reflect.set(globalThis, 'isHidden', true)
        document.dispatchEvent(new Event('visibilitychange'))
      })
    }
    save(noShift)
    await sleep(500)
    await pages[0].evaluate(() => {
      Reflect.set(globalThis, 'isHidden', false)
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await pages[0].getByText('The largest logit is not subtracted').waitFor()
    await context.close()
  })

  test('a line that is lost is said to be, and heals, with a new watcher too', async () => {
    const other = await startReading()
    onTestFinished(() => other.workspace.remove())
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    await page.goto(`${other.address}lessons/01-softmax/`)
    await alive(page)
    const exit = once(other.watcher, 'exit')
    other.watcher.kill('SIGKILL')
    await exit
    await page.getByText('npm start has ended').waitFor()
    // The token of the new watcher may take its time: what is asked meanwhile waits for it.
    await page.route('**/lessons/01-softmax/', async (route) => {
      await sleep(500)
      await route.continue()
    })
    const again = await startReading(other.workspace)
    // Another course may have taken the port meanwhile; then there is nothing to come back to.
    if (again.address === other.address) {
      await poll(() => page.locator('.connection').innerText()).toBe('')
      await page.locator('[data-task="01-softmax/softmax"]').getByRole('button').click()
      await page.getByRole('heading', { name: 'Hint 1' }).waitFor()
    }
  })

  describe('pictures', () => {
    const side = () => page.locator('#picture-01-logits .side')

    async function openPicture(): Promise<void> {
      await open('01-softmax')
      await alive()
      await page.locator('#picture-01-logits').scrollIntoViewIfNeeded()
      await poll(() => side().innerText()).not.toBe('…')
    }

    test('run the learner’s code, dragged and by keys, and its mistake is seen', async () => {
      await saveAndWait(noShift)
      await openPicture()
      const picture = page.locator('#picture-01-logits')
      await poll(() => side().innerText()).toBe('This runs your code.')
      const grip = picture.locator('.grip').first()
      const before = await grip.getAttribute('aria-valuenow')
      const box = (await grip.boundingBox())!
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width / 2, box.y + 50, { steps: 4 })
      await page.mouse.up()
      expect(await grip.getAttribute('aria-valuenow')).not.toBe(before)
      await picture.getByRole('combobox').selectOption('−1000 to 1000')
      await grip.focus()
      await page.keyboard.press('End')
      await picture.getByText('What comes out is no probability').waitFor()
      expect(await picture.locator('svg.bars').last().innerHTML()).toContain('NaN')
      save(right)
      await picture.getByText('They sum to 1.').waitFor()
    })

    test('a loop without end freezes no page, and is told of', async () => {
      await saveAndWait(right)
      await openPicture()
      save(endless)
      await poll(() => side().innerText()).toContain('does not come to an end within 2 s')
      const start = Date.now()
      await page.evaluate(() => 1)
      expect(Date.now() - start).toBeLessThan(1000)
      await openPicture()
      await poll(() => side().innerText()).toContain('does not come to an end within 2 s')
      expect(await findingsOf(page), 'for accessibility, where nothing has been drawn yet').toEqual([])
      save(right)
      await poll(() => side().innerText()).toBe('This runs your code.')
    })

    test('an exception is shown; what does not load is the reference’s, and said to be', async () => {
      await saveAndWait(`${normalize}export const softmax = () => { throw new RangeError('no such luck') }\n`)
      await openPicture()
      await poll(() => side().innerText()).toBe('RangeError: no such luck')
      save(`${right} (`)
      await poll(() => side().innerText()).toContain('This runs the reference: your file does not load')
      save('export const softmax = 3')
      await poll(() => side().innerText()).toContain('your file exports no function softmax')
    })
  })

  describe('blocks', () => {
    test('run in place, against the learner’s functions', async () => {
      await saveAndWait(right)
      await open('01-softmax')
      await alive()
      const block = page.locator('.block').first()
      await block.getByRole('button', { name: 'Run' }).click()
      await block.getByText('Run on your code. All as written.').waitFor()
      expect(await block.locator('.line[data-gives="✓"]').count()).toBe(3)
      await saveAndWait(`${normalize}export const softmax = normalize\n`)
      await block.getByText('This was before the last save.').waitFor()
      await block.getByRole('button', { name: 'Run' }).click()
      await block.getByText('3 of 3 not as written').waitFor()
    })

    test('are edited, with types, prints and values, run by keys and put back', async () => {
      save(right)
      await open('01-softmax')
      // The verdict would call what is run before it outdated.
      await page.locator('nav li[data-lesson="01-softmax"].is-passed').waitFor()
      const block = page.locator('.block').first()
      const code = block.getByRole('textbox')
      await code.focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type("\nconst twice = (x: number): number => 2 * x\ntwice(21)\nconsole.log('hello', [1, 2])")
      await page.keyboard.press('Control+Enter')
      await block.getByText('All as written').waitFor()
      expect(await block.locator('.line[data-gives="→ 42"]').innerText()).toBe('twice(21)')
      expect((await block.locator('.printed').innerText()).trim()).toBe('hello [1, 2]')
      await code.focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('\nconst = 3')
      await page.keyboard.press('Control+Enter')
      await block.getByText('SyntaxError').waitFor()
      await block.getByRole('button', { name: 'Put' }).click()
      expect(await code.innerText()).not.toContain('twice')
    })

    test('a block without end is stopped', async () => {
      await open('01-softmax')
      await alive()
      const block = page.locator('.block').nth(1)
      await block.getByRole('textbox').focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.type('\nfor (;;) {}')
      await page.keyboard.press('Control+Enter')
      await sleep(500)
      await block.getByRole('button', { name: 'Run' }).click()
      await block.getByText('stopped').waitFor()
    })
  })

  describe('everybody reads', () => {
    test('by keys alone: past everything to the text, to the search, to a button', async () => {
      await open('01-softmax')
      await alive()
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').innerText()).toBe('Skip to the text')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('text')
      await page.keyboard.press('Tab')
      const outline = await page.locator(':focus').evaluate((each) => getComputedStyle(each).outlineStyle)
      expect(outline).toBe('solid')
    })
  })
})
