// The pen that the lessons' figures are drawn with: SVG text, in colours that follow the reader's scheme.

/** What a mark is for; each has a colour in light and in dark. */
export type Tone = 'ink' | 'soft' | 'faint' | 'first' | 'second' | 'third' | 'paper'

const light: Record<Tone, string> = {
  ink: '#1f2328',
  soft: '#59636e',
  faint: '#d1d9e0',
  first: '#0550ae',
  second: '#bc4c00',
  third: '#116329',
  paper: '#ffffff',
}

const dark: Record<Tone, string> = {
  ink: '#e6edf3',
  soft: '#9198a1',
  faint: '#3d444d',
  first: '#79c0ff',
  second: '#ffa657',
  third: '#7ee787',
  paper: '#0d1117',
}

function rules(tones: Record<Tone, string>): string {
  return Object.entries(tones)
    .map(([tone, colour]) => `.f-${tone}{fill:${colour}}.s-${tone}{stroke:${colour};fill:none}`)
    .join('')
}

const style = `text{font:14px system-ui,sans-serif}.small{font-size:12px}.mono{font-family:ui-monospace,monospace}.bold{font-weight:600}${rules(light)}@media(prefers-color-scheme:dark){${rules(dark)}}`

export function escaped(content: string): string {
  return content.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
}

/** A number for an attribute: two decimals are finer than a screen. */
function n(value: number): string {
  return String(Number(value.toFixed(2)))
}

/** A whole picture. `title` says what is seen, for those who do not see it. */
export function svg(width: number, height: number, title: string, ...marks: string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<style>${style}</style>`,
    ...marks,
    '</svg>',
    '',
  ].join('\n')
}

/** A picture for a page of its own, which would be white in a dark scheme, too. */
export function onPaper(picture: string): string {
  const paper = (tones: Record<Tone, string>) => `svg{background:${tones.paper}}`
  return picture.replace('<style>', `<style>${paper(light)}@media(prefers-color-scheme:dark){${paper(dark)}}`)
}

export interface TextStyle {
  tone?: Tone
  anchor?: 'start' | 'middle' | 'end'
  /** any of: small, mono, bold */
  look?: string
}

export function text(
  x: number,
  y: number,
  content: string,
  { tone = 'ink', anchor = 'start', look = '' }: TextStyle = {},
): string {
  return `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" class="f-${tone} ${look}">${escaped(content)}</text>`
}

export function rect(x: number, y: number, width: number, height: number, tone: Tone, opacity = 1): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" class="f-${tone}" fill-opacity="${opacity}"/>`
}

export function frame(
  x: number,
  y: number,
  width: number,
  height: number,
  tone: Tone = 'faint',
  thickness = 1,
): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" class="s-${tone}" stroke-width="${thickness}"/>`
}

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  tone: Tone = 'soft',
  thickness = 1,
  dash = '',
): string {
  const dashes = dash ? ` stroke-dasharray="${dash}"` : ''
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" class="s-${tone}" stroke-width="${thickness}"${dashes}/>`
}

export function polyline(points: readonly (readonly [number, number])[], tone: Tone = 'first', thickness = 2): string {
  const path = points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')
  return `<polyline points="${path}" class="s-${tone}" stroke-width="${thickness}" stroke-linejoin="round"/>`
}

export function circle(x: number, y: number, radius: number, tone: Tone): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" class="f-${tone}"/>`
}

/** A line with a head at its end. */
export function arrow(x1: number, y1: number, x2: number, y2: number, tone: Tone = 'soft', thickness = 1.5): string {
  const angle = Math.atan2(y2 - y1, x2 - x1)
  const wing = (turn: number) => `${n(x2 - 8 * Math.cos(angle + turn))},${n(y2 - 8 * Math.sin(angle + turn))}`
  return `${line(x1, y1, x2, y2, tone, thickness)}<polygon points="${n(x2)},${n(y2)} ${wing(0.4)} ${wing(-0.4)}" class="f-${tone}"/>`
}

export interface MatrixStyle {
  cell?: number
  label?: string
  /** the tone behind a cell, or nothing */
  tint?: (row: number, column: number) => Tone | undefined
}

/** Rows of numbers (or short texts) in cells, from the corner (x, y). */
export function matrix(
  x: number,
  y: number,
  rows: readonly (readonly (number | string)[])[],
  style: MatrixStyle = {},
): string {
  const { cell = 36, label, tint = () => undefined } = style
  const cells = rows.flatMap((row, i) =>
    row.map((value, j) => {
      const [left, top] = [x + j * cell, y + i * cell]
      const tone = tint(i, j)
      const back = tone ? rect(left, top, cell, cell, tone, 0.22) : ''
      return (
        back +
        frame(left, top, cell, cell) +
        text(left + cell / 2, top + cell / 2 + 5, String(value), { anchor: 'middle', look: cell < 32 ? 'small' : '' })
      )
    }),
  )
  const caption = label ? [text(x, y - 8, label, { tone: 'soft', look: 'small' })] : []
  return [...caption, ...cells].join('\n')
}

export interface Axes {
  /** from (x, y), the lower left corner, `width` to the right and `height` up */
  x: number
  y: number
  width: number
  height: number
  domain: [number, number]
  range: [number, number]
}

/** Where a point of the plane lies in the picture. */
export function place({ x, y, width, height, domain, range }: Axes, px: number, py: number): [number, number] {
  const across = (px - domain[0]) / (domain[1] - domain[0])
  const up = (py - range[0]) / (range[1] - range[0])
  return [x + across * width, y - up * height]
}

/** The two axes with labelled ticks. */
export function axes(a: Axes, xTicks: readonly number[], yTicks: readonly number[]): string {
  const bottom = xTicks.map((t) => {
    const [x] = place(a, t, a.range[0])
    return (
      line(x, a.y, x, a.y + 5, 'soft') +
      text(x, a.y + 20, String(t).replace('-', '−'), { anchor: 'middle', tone: 'soft', look: 'small' })
    )
  })
  const left = yTicks.map((t) => {
    const [, y] = place(a, a.domain[0], t)
    return (
      line(a.x - 5, y, a.x, y, 'soft') +
      text(a.x - 9, y + 4, String(t).replace('-', '−'), { anchor: 'end', tone: 'soft', look: 'small' })
    )
  })
  return [line(a.x, a.y, a.x + a.width, a.y), line(a.x, a.y, a.x, a.y - a.height), ...bottom, ...left].join('\n')
}

/** The graph of a function over the axes' domain; what leaves the range is cut off. */
export function curve(a: Axes, f: (x: number) => number, tone: Tone = 'first', steps = 200): string {
  const [from, to] = a.domain
  const points = Array.from({ length: steps + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / steps
    return [x, f(x)] as const
  })
  const inside = points.filter(([, y]) => y >= a.range[0] && y <= a.range[1])
  return polyline(
    inside.map(([x, y]) => place(a, x, y)),
    tone,
  )
}
