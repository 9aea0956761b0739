// From what was typed on a command line to lessons and tasks.
import type { Lesson } from './catalogue.ts'
import { nearestNames } from './nearest.ts'

export interface Selection {
  lesson: Lesson
  /** the addresses that were named; undefined for the whole lesson */
  tasks?: string[]
}

/** A mistake in how a command was called; its message ends in what to do. */
export class UsageError extends Error {}

/**
 * The lessons and tasks behind `1`, `10`, `10-pool-backprop`, `10-pool-backprop/gradMaxPool`,
 * `lessons/10-pool-backprop/pool.ts`; all lessons when nothing is named.
 *
 * @throws UsageError with the nearest names
 */
export function findAll(catalogue: readonly Lesson[], names: readonly string[]): Selection[] {
  if (names.length === 0) return catalogue.map((lesson) => ({ lesson }))
  const selections = new Map<string, Selection>()
  for (const name of names) {
    const found = find(catalogue, name)
    const before = selections.get(found.lesson.id)
    const tasks =
      before && (!before.tasks || !found.tasks) ? undefined : [...(before?.tasks ?? []), ...(found.tasks ?? [])]
    selections.set(found.lesson.id, { lesson: found.lesson, tasks: found.tasks ? tasks : undefined })
  }
  return [...selections.values()].sort((a, b) => (a.lesson.id < b.lesson.id ? -1 : 1))
}

export function find(catalogue: readonly Lesson[], name: string): Selection {
  const [lessonName, taskName] = name
    .replace(/^(\.\/)?lessons\//, '')
    .replace(/(\/assembly)?\/[^/]*\.ts$|\/$/, '')
    .split('/')
  const ids = catalogue.map(({ id }) => id)
  const lesson = catalogue.find(
    ({ id }) => id === lessonName || id.slice(0, 2) === lessonName.padStart(2, '0') || id.slice(3) === lessonName,
  )
  if (!lesson) throw unknown('lesson', lessonName, nearestLessons(lessonName, ids), ids)
  if (!taskName) return { lesson }
  const task = lesson.tasks.find((candidate) => candidate.name === taskName)
  const tasks = lesson.tasks.map((candidate) => candidate.name)
  if (!task) throw unknown(`task of ${lesson.id}`, taskName, nearestNames(taskName, tasks), tasks)
  return { lesson, tasks: [task.address] }
}

/** The names without their numbers are what one remembers. */
function nearestLessons(name: string, ids: string[]): string[] {
  const near = nearestNames(
    name,
    ids.flatMap((id) => [id, id.slice(3)]),
  )
  return [...new Set(near.map((found) => ids.find((id) => id.endsWith(found))!))]
}

function unknown(what: string, name: string, nearest: string[], all: string[]): UsageError {
  const choice =
    nearest.length > 0 ? `Did you mean ${nearest.slice(0, 3).join(' or ')}?` : `There are: ${all.join(', ')}.`
  return new UsageError(`There is no ${what} called ${name}. ${choice}`)
}
