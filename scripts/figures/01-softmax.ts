import { normalize, softmax } from '../../solutions/01-softmax/softmax.ts'
import { arrow, circle, line, rect, svg, text } from './svg.ts'

const logits = [1, 2, 3]
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b)
const exps = logits.map(Math.exp)

function bars(x: number, title: string, values: readonly number[], digits: number, full: number): string[] {
  const marks = values.flatMap((value, i) => {
    const height = (Math.abs(value) / full) * 110
    const left = x + 10 + i * 48
    return [
      rect(left, 170 - height, 34, height, 'first', 0.75),
      text(left + 17, 162 - height, value.toFixed(digits).replace('-', '−'), { anchor: 'middle', look: 'small' }),
    ]
  })
  return [text(x + 75, 24, title, { anchor: 'middle' }), line(x, 170, x + 150, 170), ...marks]
}

function shares(): string {
  return svg(
    620,
    215,
    'The logits 1, 2, 3 become the exponentials 2.718, 7.389, 20.086, and these become the shares 0.090, 0.245, 0.665',
    ...bars(10, 'logits z', logits, 0, 3),
    arrow(172, 110, 212, 110),
    text(192, 98, 'e^z', { anchor: 'middle', tone: 'second', look: 'small' }),
    ...bars(225, 'exponentials', exps, 3, 20.1),
    arrow(387, 110, 427, 110),
    text(407, 98, '÷ sum', { anchor: 'middle', tone: 'second', look: 'small' }),
    ...bars(440, 'probabilities', normalize(exps), 3, 1),
    text(515, 200, `sum ${sum(softmax(logits)).toFixed(3)}`, { anchor: 'middle', tone: 'soft', look: 'small' }),
    text(300, 200, `sum ${sum(exps).toFixed(3)}`, { anchor: 'middle', tone: 'soft', look: 'small' }),
  )
}

/** Exponents from −900 to 900 on a line, and what Math.exp makes of them. */
function range(): string {
  const at = (z: number) => 310 + (z / 900) * 290
  const dots = (y: number, values: number[], label: string) => [
    text(at(0), y - 14, label, { anchor: 'middle', tone: 'soft', look: 'small' }),
    line(at(-900), y, at(900), y, 'faint'),
    ...values.map((z) => circle(at(z), y, 5, z > 709.78 ? 'second' : 'first')),
  ]
  const edge = (z: number, label: string) => [
    line(at(z), 46, at(z), 175, 'soft', 1, '4 4'),
    text(at(z), 194, label, { anchor: 'middle', look: 'small' }),
  ]
  return svg(
    620,
    205,
    'Math.exp is 0 below −745.13, a number up to 709.78 and Infinity above; subtracting the largest logit moves all of them to 0 and below',
    text(at(-822), 30, 'e^z is 0', { anchor: 'middle', tone: 'soft' }),
    text(at(-18), 30, 'e^z is a number', { anchor: 'middle' }),
    text(at(805), 30, 'Infinity', { anchor: 'middle', tone: 'second' }),
    ...edge(-745.13, '−745.13'),
    ...edge(709.78, '709.78'),
    line(at(0), 168, at(0), 175, 'soft'),
    text(at(0), 194, '0', { anchor: 'middle', look: 'small' }),
    ...dots(90, [640, 700, 800], 'logits 640, 700, 800'),
    ...dots(150, [-160, -100, 0], 'the same, less the largest: −160, −100, 0'),
  )
}

export const figures = { shares, range }
