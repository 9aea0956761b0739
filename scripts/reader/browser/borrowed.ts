// For which lessons the reference stands in where the learner's code imports others. The server leads such imports
// to it; what this worker has fetched tells which they were.

/** Their ids, in order. */
export function borrowedLessons(): string[] {
  const lessons = performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => /\/yours\/solutions\/(\d\d-[a-z0-9-]+)\//.exec(name)?.[1] ?? [])
  return [...new Set(lessons)].sort()
}
