// The colours of the figures, for what is drawn here. SVG and HTML take them from the style sheet by classes
// (`f-first` fills, `s-first` strokes) or as `var(--first)`; a canvas asks for them.

export type Tone = 'ink' | 'soft' | 'faint' | 'first' | 'second' | 'third' | 'paper'

/** A tone as it is now, in the reader's scheme. */
export function colour(tone: Tone): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${tone}`).trim()
}

/** The tone's red, green and blue, 0 to 255. */
export function channels(tone: Tone): [number, number, number] {
  const [, r, g, b] = /^#(..)(..)(..)$/.exec(colour(tone)) ?? ['', '00', '00', '00']
  return [Number.parseInt(r, 16), Number.parseInt(g, 16), Number.parseInt(b, 16)]
}

/** Calls back when light has become dark, or the other way. */
export function onSchemeChange(listener: () => void): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', listener)
}

/** Whether things should change without moving. */
export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
