// The line to the watching process. It is made again for as long as the page is open.
import type { PageState } from '../live.ts'
import { base, isLive, lesson, renewToken } from './place.ts'

export type State = PageState
type Running = NonNullable<PageState['running']>

const listeners = new Set<(state: State) => void>()
const runningListeners = new Set<(running: Running | undefined) => void>()
let last: State | undefined
let wasLost = false
let source: EventSource | undefined

/** Calls back with the state, now if it is known and whenever it changes. */
export function onState(listener: (state: State) => void): void {
  listeners.add(listener)
  if (last) listener(last)
}

/** Calls back with what is being judged, while something is. */
export function onRunning(listener: (running: Running | undefined) => void): void {
  runningListeners.add(listener)
}

export function currentState(): State | undefined {
  return last
}

/** Connects for as long as the page is looked at: a browser has six lines to one host, for all pages together. */
export function stayConnected(): void {
  if (!isLive) return
  document.addEventListener('visibilitychange', () => (document.hidden ? source?.close() : connect()))
  if (!document.hidden) connect()
}

function connect(): void {
  source?.close()
  source = new EventSource(new URL(`events/${lesson ?? 'none'}`, base))
  source.addEventListener('open', () => isBack())
  source.addEventListener('state', ({ data }) => receive(JSON.parse(data)))
  source.addEventListener('running', ({ data }) => {
    const running: Partial<Running> = JSON.parse(data)
    for (const listener of runningListeners) listener(running.what === undefined ? undefined : (running as Running))
  })
  source.addEventListener('error', () => {
    isLost()
    // A browser tries again by itself, unless it was answered with anything but events.
    if (source?.readyState === EventSource.CLOSED) setTimeout(connect, 1000)
  })
}

function receive(state: State): void {
  last = state
  for (const listener of listeners) listener(state)
  for (const listener of runningListeners) listener(state.running)
}

function isLost(): void {
  wasLost = true
  say('npm start has ended. This page goes on when it runs again.')
}

function isBack(): void {
  if (wasLost) renewToken()
  wasLost = false
  say('')
}

function say(text: string): void {
  const place = document.querySelector<HTMLElement>('.connection')!
  if (place.textContent !== text) place.textContent = text
}
