// Resolution hooks for Node: an import of a borrowed lesson leads to its reference. The judge has the same
// rule in Vite (scripts/grader/tree.ts); a training runs without Vite, at full speed.
let borrowed = []

export function initialize(data) {
  borrowed = data.borrowed
}

export async function resolve(specifier, context, nextResolve) {
  const resolved = await nextResolve(specifier, context)
  const lesson = /\/lessons\/(\d\d-[^/]+)\//.exec(resolved.url)?.[1]
  return borrowed.includes(lesson) ? { ...resolved, url: resolved.url.replace('/lessons/', '/solutions/') } : resolved
}
