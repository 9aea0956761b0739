// What the learner's code printed, by check: the worker writes a mark before each, in the same stream.
import type { LessonVerdict } from './verdict.ts'

/** The mark that stands in the worker's output where a check begins. The seal keeps it from being imitated. */
function markPattern(seal: string): RegExp {
  return new RegExp(`\\u0001${seal} ([^\\u0001]*)\\u0001`)
}

/** What was printed while the file was loaded, and by the check that is shown: the first that is not passed. */
export function relevantOutput(output: string, seal: string, { tasks }: LessonVerdict): string {
  const [loading, ...marked] = output.split(markPattern(seal))
  const task = tasks.find(({ verdict }) => verdict !== 'passed')
  const check = task?.checks.find(({ verdict }) => verdict !== 'passed')
  const at = marked.indexOf(`${task?.id}: ${check?.name}`)
  return at < 0 ? loading : loading + marked[at + 1]
}
