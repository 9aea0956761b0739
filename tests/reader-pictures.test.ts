// The pictures of the gradients, of tanh, of the kernel and of what is made of them: what they show of a right answer
// and of mistakes, moved by pointer and by keys. That every picture draws, fits a phone and can be read by all is with the reader's tests.
import type { ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../scripts/course/catalogue.ts'
import { browserPath, complaintsOf, launch } from './browser.ts'
import { type Desk, openDesk } from './desk.ts'

/** The learner's file that each picture runs, below `lessons/`. */
const files = {
  '04-softmax-gradient': '04-softmax-gradient/softmax-gradient.ts',
  '05-activations': '05-activations/activations.ts',
  '08-convolution': '08-convolution/convolution.ts',
  '10-pool-backprop': '10-pool-backprop/pool.ts',
  '13-patches': '13-vectorization/vectorization.ts',
  '15-draw': '15-cnn/cnn.ts',
  '15-training': '15-cnn/cnn.ts',
  '17-routing': '17-switch-ffn/switch-ffn.ts',
  '18-latent': '18-dcgan/dcgan.ts',
}
type Id = keyof typeof files

/** The lessons that each picture's file imports, directly or not; none of them is passed here. */
const network =
  '01-softmax, 02-cross-entropy, 05-activations, 07-shuffle, 08-convolution, 09-max-pooling, 10-pool-backprop, 11-conv-backprop and 13-vectorization are'
const borrowed: Partial<Record<Id, string>> = {
  '04-softmax-gradient': '01-softmax is',
  '15-draw': network,
  '15-training': network,
  '17-routing': '01-softmax and 13-vectorization are',
  '18-latent': '05-activations and 13-vectorization are',
}

function sentenceOf(id: Id): string {
  const missing = borrowed[id]
  return missing
    ? `This runs your code, and the reference in place of what is missing: ${missing} not passed yet.`
    : 'This runs your code.'
}

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const lessonOf = (id: Id) => files[id].split('/')[0]
const solution = (id: Id) => read(`solutions/${files[id]}`)

/** The reference with one of its functions taken from a mistake. */
function withMistake(id: Id, mistake: string): string {
  const name = mistake.split('.')[0]
  const text = solution(id)
  const from = text.indexOf(`export function ${name}(`)
  const to = text.indexOf('\n}\n', from) + 3
  const wrong = read(`checks/${lessonOf(id)}/mistakes/${mistake}.ts`).replace(/^import .*$/gm, '')
  return text.slice(0, from) + wrong + text.slice(to)
}

describe.skipIf(!browserPath)('the pictures', () => {
  let desk: Desk
  let browser: Browser
  // One page for all: a page costs the browser a process, and what it had is gone when another is opened.
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    ;[desk, browser] = await Promise.all([openDesk(), launch()])
    page = await browser.newPage()
    complaints = complaintsOf(page, desk.address)
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
  })

  /** The lesson's page at its picture, with this as the learner's file. */
  async function open(id: Id, text: string): Promise<Locator> {
    complaints.length = 0
    await page.goto(`${desk.address}lessons/${lessonOf(id)}/`)
    const picture = page.locator(`#picture-${id}`)
    await picture.scrollIntoViewIfNeeded()
    await settled(id)
    await save(id, text)
    if (text === solution(id)) expect([await statusOf(picture), complaints]).toEqual([sentenceOf(id), []])
    return picture
  }

  /** Saves, and waits until the picture has drawn what was saved. */
  async function save(id: Id, text: string): Promise<void> {
    const file = `lessons/${files[id]}`
    if (readFileSync(desk.workspace.path(file), 'utf8') === text) return
    const arrived = page.waitForResponse((response) => /\/code\/\w+\/yours\//.test(response.url()))
    desk.save(file, text)
    await arrived
    await settled(id)
  }

  /** By so many pixels, from the middle of what is grasped. */
  async function drag(grip: Locator, right: number, down: number): Promise<void> {
    await grip.scrollIntoViewIfNeeded()
    const { x, y, width, height } = (await grip.boundingBox())!
    const [fromX, fromY] = [x + width / 2, y + height / 2]
    await page.mouse.move(fromX, fromY)
    await page.mouse.down()
    await page.mouse.move(fromX + right, fromY + down, { steps: 4 })
    await page.mouse.up()
  }

  async function settled(id: Id): Promise<void> {
    await page.locator(`#picture-${id}:not([aria-busy]) .side:not(:text-is("…"))`).waitFor()
  }

  const noteOf = (picture: Locator) => picture.locator('.picture-note').innerText()
  const statusOf = (picture: Locator) => picture.locator('.side').innerText()

  test('a loop in the last of several calls is told of, and the next save draws again', async () => {
    const id = '04-softmax-gradient'
    const body = solution(id).indexOf('{\n', solution(id).indexOf('function streamGradient(')) + 2
    const endless = `${solution(id).slice(0, body)}  while (true) {}\n${solution(id).slice(body)}`
    const picture = await open(id, endless)
    expect(await statusOf(picture)).toBe('streamGradient does not come to an end within 2 s: a loop without end?')
    await save(id, solution(id))
    expect(await statusOf(picture)).toBe(sentenceOf(id))
  })

  describe('the streams', () => {
    const id = '04-softmax-gradient'

    test('the label’s alone is p − y, through the wrong ones flows 0, for each label and other logits', async () => {
      const picture = await open(id, solution(id))
      await picture.getByRole('slider', { name: 'z₂' }).press('PageUp')
      for (const label of ['class 0', 'class 1', 'class 2']) {
        await picture.getByRole('combobox', { name: /^The label/ }).selectOption(label)
        await picture.getByRole('button', { name: 'The wrong ones alone' }).click()
        await settled(id)
        expect(await noteOf(picture)).toMatch(/arrives exactly 0, at every logit\.$/)
        await picture.getByRole('button', { name: 'The label’s alone' }).click()
        await settled(id)
        expect(await noteOf(picture)).toMatch(/arrives p − y: the label’s stream alone is the whole gradient\.$/)
      }
    })

    test('dragging a logit changes what arrives', async () => {
      const picture = await open(id, solution(id))
      const seen = () => picture.locator('svg[role=img] > title').last().textContent()
      const before = await seen()
      await drag(picture.getByRole('slider', { name: 'z₀' }), 0, -60)
      await settled(id)
      expect(await seen()).not.toBe(before)
    })

    test('a dense gradient at the probabilities is seen: something comes through the wrong ones', async () => {
      const picture = await open(id, withMistake(id, 'crossEntropyGradient.dense'))
      await picture.getByRole('button', { name: 'The wrong ones alone' }).click()
      await settled(id)
      expect(await noteOf(picture)).toMatch(/^Through p₁ and p₂ arrives (?!exactly 0)/)
    })
  })

  describe('tanh', () => {
    const id = '05-activations'

    test('the overflowing form leaves a gap far out, the right one none', async () => {
      const picture = await open(id, withMistake(id, 'tanh.overflowing'))
      await picture.getByRole('combobox', { name: /^x from/ }).selectOption('−800 to 800')
      await settled(id)
      expect(await noteOf(picture)).toMatch(/At x = 710 it is NaN\. In a computer e to the power of 710 is Infinity\./)
      await save(id, solution(id))
      expect(await noteOf(picture)).not.toMatch(/NaN/)
    })

    test('the point, dragged to 0, has the slope 1', async () => {
      const picture = await open(id, solution(id))
      const grip = picture.getByRole('slider', { name: 'x', exact: true })
      const one = (await picture.locator('svg').first().boundingBox())!.width
      // The axis leaves 34 pixels at its left and 14 at its right, and shows 8 units.
      await drag(grip, -(one - 48) / 8, 0)
      await settled(id)
      expect(await noteOf(picture)).toMatch(/^At x = 0 tanh is 0, linear; its slope is 1, which is 1 − y²\./)
    })
  })

  describe('the kernel', () => {
    const id = '08-convolution'

    test('each mode has its size, and what is drawn goes into the sum', async () => {
      const picture = await open(id, solution(id))
      for (const [mode, size] of Object.entries({ valid: 26, same: 28, full: 30 })) {
        await picture.getByRole('combobox', { name: /^Mode/ }).selectOption(mode)
        await settled(id)
        expect(await noteOf(picture)).toContain(`give ${size} × ${size}.`)
      }
      await picture.getByRole('combobox', { name: /^Mode/ }).selectOption('same')
      await picture.getByRole('combobox', { name: /^Kernel/ }).selectOption('identity')
      await picture.getByRole('button', { name: 'Clear' }).click()
      await settled(id)
      expect(await noteOf(picture)).toMatch(/added up, is 0\.$/)
      await drag(picture.locator('canvas').first(), 3, 0)
      await settled(id)
      expect(await noteOf(picture)).toMatch(/added up, is 1\.$/)
    })

    test('a weight that is written counts', async () => {
      const picture = await open(id, solution(id))
      await picture.getByRole('textbox', { name: 'weight in row 0, column 1' }).fill('0,5')
      await settled(id)
      // The pixel is 241 of 255; without the weight it is −0.651.
      expect(await noteOf(picture)).toMatch(/added up, is −0\.1784\.$/)
    })

    test('the arrow keys move it', async () => {
      const picture = await open(id, solution(id))
      const before = await noteOf(picture)
      const [, row, column] = /Row (\d+), column (\d+)/.exec(before)!.map(Number)
      const place = picture.getByRole('application')
      await place.press('ArrowDown')
      await place.press('ArrowLeft')
      await settled(id)
      expect(await noteOf(picture)).toContain(`Row ${row + 1}, column ${column - 1}:`)
    })

    test('a flipped kernel gives another sum than the window', async () => {
      const picture = await open(id, withMistake(id, 'conv2d.kernel-flipped'))
      expect(await noteOf(picture)).toMatch(/added up, is −0\.651; conv2d gives 0\.651\.$/)
    })
  })

  describe('the pool', () => {
    const id = '10-pool-backprop'

    /** The numbers of the gradient, row after row. */
    async function gradientIn(picture: Locator): Promise<number[][]> {
      const title = (await picture.locator('svg[role=img] > title').last().textContent())!
      const rows = title.replace(/^.*: /, '').split('; ')
      return rows.map((row) => row.split(', ').map((text) => Number(text.replace('−', '-'))))
    }

    test('the corner bug is seen: every gradient in the top-left corner of its window', async () => {
      const picture = await open(id, withMistake(id, 'gradMaxPool.argmax-of-zeros'))
      expect(await gradientIn(picture)).toEqual([
        [0.1, 0, 0.2, 0, 0.3, 0],
        [0, 0, 0, 0, 0, 0],
        [0.4, 0, 0.5, 0, 0.6, 0],
        [0, 0, 0, 0, 0, 0],
        [0.7, 0, 0.8, 0, 0.9, 0],
        [0, 0, 0, 0, 0, 0],
      ])
      expect(await noteOf(picture)).toMatch(/All of them lie in the windows’ top-left corners\./)
    })

    test('where windows overlap, assignment loses what addition keeps', async () => {
      const picture = await open(id, solution(id))
      await picture.getByRole('combobox', { name: /^Size/ }).selectOption('3')
      await picture.getByRole('combobox', { name: /^Stride/ }).selectOption('1')
      await settled(id)
      const total = async () => (await gradientIn(picture)).flat().reduce((sum, value) => sum + value)
      expect(await total()).toBeCloseTo(13.6)
      await save(id, withMistake(id, 'gradMaxPool.assigned'))
      expect(await total()).toBeLessThan(13)
      expect(await noteOf(picture)).toMatch(/The windows send 13\.6 in all, and (?!13\.6)/)
    })

    test('a number that is typed, and one that is dragged, win their window', async () => {
      const picture = await open(id, solution(id))
      expect((await gradientIn(picture))[0][0]).toBe(0)
      const cell = picture.getByRole('spinbutton', { name: 'row 0, column 0' })
      await cell.focus()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.press('9')
      await settled(id)
      expect((await gradientIn(picture))[0][0]).toBe(0.1)
      await drag(cell, -100, 0)
      await settled(id)
      expect((await gradientIn(picture))[0][0]).toBe(0)
    })
  })
  describe('the patches', () => {
    const id = '13-patches'
    const cells = (picture: Locator, grid: number) => picture.locator('svg').nth(grid).getByRole('button')

    test('a row is shown as its patch, a pixel as its copies, by pointer and by keys', async () => {
      const picture = await open(id, solution(id))
      await cells(picture, 1)
        .nth(4 * 9)
        .hover()
      await settled(id)
      expect(await noteOf(picture)).toBe(
        'Row 4 is the patch that begins at row 1, column 1 of the image, written row by row.',
      )
      await cells(picture, 1).first().focus()
      await page.keyboard.press('ArrowDown')
      await settled(id)
      expect(await noteOf(picture)).toMatch(/^Row 1 is the patch that begins at row 0, column 1/)
      await cells(picture, 0).nth(8).hover()
      await settled(id)
      expect(await noteOf(picture)).toBe(
        'The pixel in row 1, column 3 lies under the kernel 4 times, and is copied into rows 1, 2, 4 and 5.',
      )
    })

    test('patches that are written column by column are seen', async () => {
      const picture = await open(id, withMistake(id, 'im2col.patch-transposed'))
      await cells(picture, 1).first().focus()
      await settled(id)
      expect(await noteOf(picture)).toMatch(
        /: 3, 1, 4, 9, 2, 6, 5, 8, 9\. im2col gives 3, 9, 5, 1, 2, 8, 4, 6, 9, the same pixels in another order\.$/,
      )
    })
  })

  describe('the drawing', () => {
    const id = '15-draw'
    const train = (picture: Locator) => picture.getByRole('button', { name: 'Train it here' })

    /** A stroke through these pixels of the drawing. */
    async function draw(picture: Locator, ...places: [row: number, column: number][]): Promise<void> {
      const pad = picture.locator('canvas').first()
      await pad.scrollIntoViewIfNeeded()
      const { x, y, width } = (await pad.boundingBox())!
      const at = ([row, column]: [number, number]) =>
        [x + ((column + 0.5) * width) / 28, y + ((row + 0.5) * width) / 28] as const
      await page.mouse.move(...at(places[0]))
      await page.mouse.down()
      for (const place of places.slice(1)) await page.mouse.move(...at(place), { steps: 3 })
      await page.mouse.up()
      await settled(id)
    }

    /** A ring, somewhere else and smaller than MNIST's. */
    const ring = Array.from({ length: 17 }, (_, i): [number, number] => [
      9 - 6 * Math.cos((i * Math.PI) / 8),
      10 + 4.5 * Math.sin((i * Math.PI) / 8),
    ])

    test('trained by the button, the network names a 1 and a 0 that are drawn', async () => {
      const picture = await open(id, solution(id))
      expect(await noteOf(picture)).toMatch(/\(untrained: it guesses\)\.$/)
      await train(picture).click()
      await picture.getByRole('button', { name: 'Stop' }).waitFor()
      await train(picture).waitFor()
      await settled(id)
      expect(await noteOf(picture)).toMatch(/^It says \d, .* \(trained here on 2000 digits\)\.$/)
      await picture.getByRole('button', { name: 'Clear' }).click()
      await settled(id)
      expect(await noteOf(picture)).toBe('Nothing is drawn yet.')
      await draw(picture, ...ring)
      expect(await noteOf(picture)).toMatch(/^It says 0, /)
      await picture.getByRole('button', { name: 'Clear' }).click()
      await draw(picture, [4, 20], [24, 19])
      expect(await noteOf(picture)).toMatch(/^It says 1, /)
    })

    test('keys draw too', async () => {
      const picture = await open(id, solution(id))
      await train(picture).click()
      await picture.getByRole('button', { name: 'Stop' }).waitFor()
      await train(picture).waitFor()
      await picture.getByRole('button', { name: 'Clear' }).click()
      await picture.getByRole('application').focus()
      await page.keyboard.press('Space')
      for (let row = 0; row < 16; row++) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Space')
      await settled(id)
      expect(await noteOf(picture)).toMatch(/^It says 1, /)
    })

    test('a training that is stopped keeps what it has reached', async () => {
      const picture = await open(id, solution(id))
      await train(picture).click()
      await expect.poll(() => picture.locator('progress').getAttribute('value'), { timeout: 20_000 }).not.toBe('0')
      await picture.getByRole('button', { name: 'Stop' }).click()
      await train(picture).waitFor()
      await settled(id)
      expect(await noteOf(picture)).toMatch(/\(trained here on \d+ digits\)\.$/)
    })

    test('logits in the place of probabilities are told of', async () => {
      const picture = await open(id, withMistake(id, 'forward.logits'))
      expect(await noteOf(picture)).toMatch(/The ten sum to .*, not to 1\.$/)
    })
  })

  describe('what a training leaves', () => {
    const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))

    test('the page follows npm run train, and the drawing is read by its weights', async () => {
      const picture = await open('15-training', solution('15-training'))
      expect(await noteOf(picture)).toMatch(/^Nothing has been trained yet: /)
      const child = desk.workspace.start('train', ['--solutions', '--epochs', '1'])
      const exit = ended(child)
      await expect.poll(() => noteOf(picture), { timeout: 50_000 }).toMatch(/^0 epochs are done\. The last 100 batches/)
      child.kill('SIGINT')
      await exit
      const drawing = page.locator('#picture-15-draw')
      await drawing.scrollIntoViewIfNeeded()
      await expect
        .poll(() => noteOf(drawing), { timeout: 20_000 })
        .toMatch(/^It says 7, .*\(with the weights that npm run train has left, after 0 epochs\)\.$/)
      expect(complaints).toEqual([])
    })

    test('the line through the latent space is drawn on the game’s weights', async () => {
      const id = '18-latent'
      const picture = await open(id, solution(id))
      expect(await noteOf(picture)).toMatch(/^This generator is untrained, and makes noise\./)
      await ended(desk.workspace.start('train', ['18-dcgan', '--solutions', '--images', '72', '--epochs', '1']))
      await expect.poll(() => noteOf(picture), { timeout: 20_000 }).toMatch(/, after 5 steps\.$/)
      const seen = () => picture.locator('canvas').first().getAttribute('aria-label')
      const before = await seen()
      await picture.getByRole('slider', { name: 't' }).press('Home')
      await settled(id)
      expect(await seen()).not.toBe(before)
    })
  })

  test('a generator whose layers have the wrong size is told of', async () => {
    const id = '18-latent'
    const picture = await open(id, withMistake(id, 'transposedConv2d.padding-ignored'))
    expect(await statusOf(picture)).toMatch(/^the generator gives a tensor of shape \[12, 1, /)
  })

  describe('the router', () => {
    const id = '17-routing'

    test('balance keeps tokens from overflowing, and so does room', async () => {
      const picture = await open(id, solution(id))
      expect(await noteOf(picture)).toMatch(/^Each expert has 50 seats; 96 of 200 tokens overflow\. .* is 1\.055 α\.$/)
      await picture.getByRole('combobox', { name: /^The router/ }).selectOption('trained, α = 0.3')
      await settled(id)
      expect(await noteOf(picture)).toMatch(/; 0 of 200 tokens overflow\./)
      await picture.getByRole('combobox', { name: /^The router/ }).selectOption('trained, α = 0')
      await settled(id)
      expect(await noteOf(picture)).toMatch(/; 100 of 200 tokens overflow\./)
      await picture.getByRole('slider', { name: /^Capacity factor/ }).press('End')
      await settled(id)
      expect(await noteOf(picture)).toMatch(/^Each expert has 200 seats; 0 of 200 tokens overflow\./)
    })

    test('tokens that are lost where they overflow are seen', async () => {
      const picture = await open(id, withMistake(id, 'switchFeedForward.overflow-zeroed'))
      expect(await noteOf(picture)).toMatch(
        /; 0 of 200 tokens overflow\. 96 come out as neither x nor x \+ p · E\(x\)\./,
      )
    })
  })
})
