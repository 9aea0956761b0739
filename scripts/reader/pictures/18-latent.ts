// Samples along a line through the generator's latent space, from one code to another.
import { button, note, row, slider } from '../browser/controls.ts'
import { element } from '../browser/elements.ts'
import { motion } from '../browser/motion.ts'
import { tensorData, vector, written } from '../browser/numbers.ts'
import type { Picture } from '../browser/picture.ts'
import { pixels } from '../browser/pixels.ts'
import { isLive } from '../browser/place.ts'
import { onTraining, type Trained, trained } from '../browser/training.ts'

const [side, codeSize, stops] = [28, 16, 11]
const step = 0.02

const picture: Picture = {
  after: './figures/samples.png',
  title: 'From one code to another',
  about:
    'A code is a point of a space with 16 directions. Here are two of them, and what the generator makes of the points on the line between: (1 − t) times the first plus t times the second. Move t, or choose other ends.',
  module: 'pictures/18-latent.work.ts',

  show({ root, call, given, redraw }) {
    const controls = row(root)
    const big = root.appendChild(element('div'))
    const strip = root.appendChild(element('div', { class: 'tiles', style: '--tile: 3.2rem' }))
    const words = note(root)
    let ends = [1, 2]
    let left: Trained | undefined | null = null
    const t = slider(controls, { label: 't', min: 0, max: 1, step, value: 0.5, onChange: redraw })
    button(controls, 'Another first', () => change([Math.max(...ends) + 1, ends[1]]))
    button(controls, 'Another second', () => change([ends[0], Math.max(...ends) + 1]))
    motion(controls, {
      label: 'Walk',
      every: 80,
      step(count) {
        t.value = count * step
        return count * step < 1
      },
      onEnd: redraw,
    })
    const sample = pixels(big, { title: 'the sample at t', side, cell: 6 })
    const samples = Array.from({ length: stops }, (_, i) => {
      const title = `t = ${written(i / (stops - 1), 2)}`
      return pixels(strip.appendChild(element('div')), { title, side, cell: 2 })
    })
    onTraining('18-dcgan', () => {
      left = null
      redraw()
    })

    function change(next: number[]): void {
      ends = next
      redraw()
    }

    return async () => {
      if (left === null) left = await trained('18-dcgan')
      const named = left && generatorOf(left)
      const [from, to] = [await codeOf(ends[0]), await codeOf(ends[1])]
      const along = [t.value, ...samples.map((_, i) => i / (stops - 1))]
      const codes = along.map((at) => from.map((number, i) => (1 - at) * number + at * to[i]))
      const all = tensorData(await call('images', codes, named), [codes.length, 1, side, side], 'the generator')
      const image = (i: number) => all.slice(i * side * side, (i + 1) * side * side)
      sample.show(shown(image(0)))
      for (const [i, each] of samples.entries()) each.show(shown(image(i + 1)))
      words.say(sentence(left ?? undefined, all))
    }

    async function codeOf(seed: number): Promise<number[]> {
      return vector(await given('code', seed), codeSize, 'drawCodes')
    }
  },
}

function generatorOf({ parameters }: Trained) {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => /^generator\.\d\./.test(name)))
}

function shown(values: number[]) {
  const ink = values.reduce((sum, value) => sum + value, 0) / values.length
  return { rows: side, columns: side, values, at: 0, description: `${written(100 * ink, 2)} % of full ink` }
}

function sentence(left: Trained | undefined, all: readonly number[]): string {
  const odd = all.find((pixel) => !Number.isFinite(pixel))
  const strange = odd === undefined ? '' : ` There are pixels that are ${written(odd)}.`
  if (left) {
    const steps = left.parameters['generator.steps']?.data[0]
    return `The weights are those of npm run train -- 18-dcgan, after ${written(steps ?? Number.NaN, 6)} steps.${strange}`
  }
  const how = isLive
    ? 'npm run train -- 18-dcgan makes weights in some minutes, and this page follows it.'
    : 'Weights come from npm run train -- 18-dcgan, and so only to a page that npm start stands behind.'
  return `This generator is untrained, and makes noise. ${how}${strange}`
}

export default picture
