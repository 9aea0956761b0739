// A function may build on another of its own file. Where that one is wrong as well, nothing tells whose doing a
// wrong result is: within a file functions call each other directly, so that no other can stand in for one.
import type { AnyFunction } from './spec.ts'

/** The tasks of this run that did not pass. */
const failed: string[] = []

export function noteFailure(address: string): void {
  failed.push(address)
}

/** What is said of a function that calls one which did not pass: any other diagnosis could be about that one. */
export function siblingDiagnosis(address: string, fn: AnyFunction): string | undefined {
  const [lesson, name] = address.split('/')
  const siblings = failed.filter((other) => other !== address && other.startsWith(`${lesson}/`))
  const called = siblings.map((other) => other.split('/')[1]).find((other) => calls(fn, other))
  if (called === undefined) return undefined
  return `${name} calls ${called}, which is not right yet, and what is wrong here may come from there. Mend ${called} first; then this shows what is left.`
}

const textOf = (fn: AnyFunction): string => Reflect.apply(Function.prototype.toString, fn, [])
const comments = /\/\*[\s\S]*?\*\/|\/\/.*/g

function calls(fn: AnyFunction, name: string): boolean {
  const source = textOf(fn).replace(comments, '')
  return new RegExp(`(?<![\\w$.])${name}\\s*\\(`).test(source)
}
