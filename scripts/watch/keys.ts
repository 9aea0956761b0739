// The keys of watch mode. One table drives both what they do and what the footer says.
import { emitKeypressEvents } from 'node:readline'

export type Action = 'next' | 'previous' | 'hint' | 'lessons' | 'compare' | 'reset' | 'open' | 'quit'

export const keys: readonly { key: string; action: Action }[] = [
  { key: 'n', action: 'next' },
  { key: 'p', action: 'previous' },
  { key: 'h', action: 'hint' },
  { key: 'l', action: 'lessons' },
  { key: 'c', action: 'compare' },
  { key: 'r', action: 'reset' },
  { key: 'o', action: 'open' },
  { key: 'q', action: 'quit' },
]

export interface KeyPress {
  name: string
  action: Action | undefined
}

/** Calls back for every key; nothing where the input is no terminal. Returns how to stop. */
export function listenToKeys(onKey: (press: KeyPress) => void): () => void {
  const { stdin } = process
  if (!stdin.isTTY) return () => {}
  const listener = (_: string, { name = '', ctrl }: { name?: string; ctrl?: boolean }) => {
    const isQuit = ctrl && (name === 'c' || name === 'd')
    onKey({ name, action: isQuit ? 'quit' : keys.find(({ key }) => key === name)?.action })
  }
  emitKeypressEvents(stdin)
  stdin.setRawMode(true)
  stdin.on('keypress', listener)
  stdin.resume()
  return () => {
    stdin.off('keypress', listener)
    stdin.setRawMode(false)
    stdin.pause()
  }
}
