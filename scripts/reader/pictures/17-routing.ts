// A Switch layer: tokens are points of the plane, and each is marked by the expert it is sent to. Those that come
// too late for a seat are hollow.
import { choice, note, row, slider } from '../browser/controls.ts'
import { element, svg } from '../browser/elements.ts'
import { scalar, type TensorLike, tensorData, vector, written } from '../browser/numbers.ts'
import { type Picture, Surprise } from '../browser/picture.ts'

const [count, width, experts] = [200, 3, 4]
const side = 264
const routers = { untrained: undefined, 'trained, α = 0': 0, 'trained, α = 0.3': 0.3 }
type Router = keyof typeof routers

/** Each expert's mark: a colour and a form. */
const marks = [
  { name: 'circles', tone: 'first', form: (x: number, y: number) => `M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z` },
  { name: 'squares', tone: 'second', form: (x: number, y: number) => `M${x - 3.5} ${y - 3.5}h7v7h-7z` },
  { name: 'triangles', tone: 'third', form: (x: number, y: number) => `M${x} ${y - 4.6}l4.6 8h-9.2z` },
  { name: 'diamonds', tone: 'ink', form: (x: number, y: number) => `M${x} ${y - 5}l5 5l-5 5l-5 -5z` },
] as const

interface Look {
  tokens: TensorLike
  expert: unknown
  probability: unknown
  capacity: unknown
  out: unknown
  loss: unknown
}

type Fate = 'served' | 'overflowing' | 'other'

const picture: Picture = {
  after: './figures/quadrants.svg',
  title: 'Tokens, experts, seats',
  about:
    'The 200 tokens of the figure, in the order of the batch. The form says which expert a token is sent to; hollow are those that find no seat. Change the router, then the room: how many tokens overflow, with and without balance?',
  module: 'pictures/17-routing.work.ts',

  show({ root, stream, redraw }) {
    const controls = row(root)
    const router = choice(controls, 'The router', Object.keys(routers) as Router[], 'untrained', redraw)
    const range = { min: 0.25, max: 4, step: 0.25, value: 1 }
    const factor = slider(controls, { label: 'Capacity factor', ...range, onChange: redraw })
    const [left, right] = [element('div'), element('div')]
    root.append(element('div', { class: 'side-by-side' }, left, right))
    const plane = drawPlane(left)
    const table = element('table')
    right.append(element('div', { class: 'wide' }, table))
    const words = note(root)

    function showLook(look: Look): void {
      const routing = routingOf(look)
      plane.show(routing)
      table.replaceChildren(...tableOf(routing))
      words.say(sentence(routing))
    }

    return async () => {
      let fault: unknown
      await stream<Look>('looks', [routers[router.value], factor.value], (look) => {
        try {
          showLook(look)
          fault = undefined
        } catch (error) {
          fault = error
        }
      })
      if (fault) throw fault
    }
  },
}

interface Routing {
  tokens: number[]
  expert: number[]
  fates: Fate[]
  capacity: number
  loss: number
}

function routingOf({ tokens, expert, probability, capacity, out, loss }: Look): Routing {
  const x = tensorData(tokens, [count, width], 'the tokens')
  const chosen = vector(expert, count, 'route: expert')
  const p = vector(probability, count, 'route: probability')
  const y = tensorData(out, [count, width], 'switchFeedForward')
  const stranger = chosen.find((e) => !Number.isInteger(e) || e < 0 || e >= experts)
  if (stranger !== undefined) throw new Surprise(`route sends a token to expert ${stranger}; they are 0 to 3.`)
  const fates = chosen.map((_, t) => {
    const gains = [0, 1, 2].map((k) => y[width * t + k] - x[width * t + k])
    if (gains.every((gain) => gain === 0)) return 'overflowing'
    return gains.every((gain) => Math.abs(gain - p[t]) < 1e-9) ? 'served' : 'other'
  })
  const seats = scalar(capacity, 'expertCapacity')
  return { tokens: x, expert: chosen, fates, capacity: seats, loss: scalar(loss, 'loadBalancingLoss') }
}

function drawPlane(root: Element): { show(routing: Routing): void } {
  const caption = svg('title', {}, 'The tokens in the square from −1 to 1')
  const at = (value: number) => ((value + 1) / 2) * side
  const axes = [
    svg('line', { x1: at(-1), x2: at(1), y1: at(0), y2: at(0), class: 's-faint' }),
    svg('line', { x1: at(0), x2: at(0), y1: at(-1), y2: at(1), class: 's-faint' }),
    svg('rect', { x: 0, y: 0, width: side, height: side, class: 's-faint' }),
  ]
  const group = svg('g')
  const frame = { viewBox: `-6 -6 ${side + 12} ${side + 12}`, width: side + 12, class: 'bars', role: 'img' }
  root.append(svg('svg', frame, caption, ...axes, group))
  return {
    show(routing) {
      const points = routing.expert.map((e, t) => {
        const [x, y] = [routing.tokens[width * t], routing.tokens[width * t + 1]]
        return markOf(e, routing.fates[t], Number(at(x).toFixed(1)), Number(at(-y).toFixed(1)))
      })
      group.replaceChildren(...points)
      caption.textContent = `The tokens in the square from −1 to 1: ${countsOf(routing)
        .map(({ all }, e) => `${all} ${marks[e].name}, of expert ${e}`)
        .join('; ')}`
    },
  }
}

/** Filled where the token is served, hollow where it overflows, crossed where neither came out. */
function markOf(expert: number, fate: Fate, x: number, y: number): SVGElement {
  const { tone, form } = marks[expert]
  if (fate === 'other') return svg('path', { d: `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`, class: `s-${tone}` })
  return svg('path', { d: form(x, y), class: fate === 'served' ? `f-${tone}` : `s-${tone}`, 'stroke-width': 1.5 })
}

function countsOf({ expert, fates }: Routing) {
  return Array.from({ length: experts }, (_, e) => {
    const own = fates.filter((_, t) => expert[t] === e)
    const of = (fate: Fate) => own.filter((each) => each === fate).length
    return { all: own.length, served: of('served'), overflowing: of('overflowing') }
  })
}

function tableOf(routing: Routing): HTMLElement[] {
  const head = ['expert', 'tokens', 'served', 'overflow'].map((name) => element('th', { scope: 'col' }, name))
  const rows = countsOf(routing).map(({ all, served, overflowing }, e) => {
    const mark = svg('svg', { width: 14, height: 12, 'aria-hidden': 'true' }, markOf(e, 'served', 6, 6))
    const numbers = [all, served, overflowing].map((number) => element('td', {}, String(number)))
    return element('tr', {}, element('th', { scope: 'row' }, mark, ` ${e}`), ...numbers)
  })
  return [element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)]
}

function sentence(routing: Routing): string {
  const { capacity, loss, fates } = routing
  const of = (fate: Fate) => fates.filter((each) => each === fate).length
  const others = of('other') ? ` ${of('other')} come out as neither x nor x + p · E(x).` : ''
  const seats = capacity === 1 ? '1 seat' : `${written(capacity)} seats`
  return `Each expert has ${seats}; ${of('overflowing')} of ${count} tokens overflow.${others} The load-balancing loss is ${written(loss)} α.`
}

export default picture
