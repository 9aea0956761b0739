// Text for a terminal: coloured where colour is wanted, wrapped and cut to its width, and free of whatever
// control sequences the learner's messages may carry.
import { stripVTControlCharacters, styleText } from 'node:util'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

export type Paint = (style: 'green' | 'red' | 'yellow' | 'dim' | 'bold' | 'cyan', text: string) => string

/** Colours, unless NO_COLOR is set or the output is no terminal. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const isColoured = stream.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  return isColoured ? (style, text) => styleText(style, text) : (_, text) => text
}

/** Without escape sequences and control characters; tabs become spaces. */
export function clean(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll('\t', '  ')
    .replace(/[^\n\P{Cc}]|\p{Bidi_Control}/gu, '')
}

/** Running text as lines of at most `width`, each after `indent` and the text's own indentation. */
export function wrapped(text: string, width: number, indent = ' '): string[] {
  const margin = indent + (/^ */.exec(text)?.[0] ?? '')
  const lines = wrapAnsi(text.trim(), Math.max(20, width - margin.length), { hard: true }).split('\n')
  return lines.map((line) => margin + line)
}

/** One line, cut with … where it does not fit. Only for text without colours. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text
  let kept = ''
  for (const letter of text) {
    if (stringWidth(kept + letter) > width - 1) break
    kept += letter
  }
  return `${kept}…`
}

/** Two texts at the ends of a line; the right one is left out where there is no room. */
export function spread(left: string, right: string, width: number): string {
  const room = width - stringWidth(left) - stringWidth(right)
  return room < 2 ? cut(left, width) : left + ' '.repeat(room) + right
}
