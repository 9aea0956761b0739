// npm run grade -- [lesson | lesson/task …] [--json] [--junit FILE] [--tree solutions]
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCatalogue, root } from './course/catalogue.ts'
import { findAll, UsageError } from './course/find.ts'
import { ProgressStore } from './course/progress.ts'
import { Grading } from './grader/grading.ts'
import { Judge } from './grader/judge-client.ts'
import { junitReport } from './grader/junit.ts'
import type { LessonVerdict } from './grader/verdict.ts'
import { gradeReport } from './grader/verdict-json.ts'
import { runCommand } from './screen/command.ts'
import { plainView } from './screen/plain-view.ts'
import { paintFor } from './screen/text.ts'
import { verdictView } from './screen/verdict-view.ts'

const usage = 'npm run grade -- [lesson | lesson/task …] [--json] [--junit FILE] [--tree lessons|solutions]'

await runCommand(usage, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      junit: { type: 'string' },
      tree: { type: 'string', default: 'lessons' },
      plain: { type: 'boolean', default: false },
    },
  })
  const { json, junit, tree, plain } = values
  if (tree !== 'lessons' && tree !== 'solutions') throw new UsageError(`--tree is lessons or solutions, not ${tree}.`)
  const catalogue = readCatalogue()
  const selections = findAll(catalogue, positionals)
  const store = new ProgressStore(join(root, '.course'))
  const judge = new Judge()
  const grading = new Grading(catalogue, judge, store)
  const isPretty = Boolean(process.stdout.isTTY) && !plain
  const width = Math.max(40, process.stdout.columns ?? 80)
  const verdicts: LessonVerdict[] = []
  try {
    for (const { lesson, tasks } of selections) {
      for (const earlier of tree === 'lessons' ? grading.unjudged(lesson) : []) await grading.grade(earlier).verdict
      const { verdict } =
        tree === 'lessons' ? grading.grade(lesson, { tasks }) : grading.gradeReference(lesson, { tasks })
      const found = (await verdict)!
      verdicts.push(found)
      if (json) continue
      const view = isPretty
        ? [
            ...verdictView(lesson, found, { width, height: Number.POSITIVE_INFINITY, paint: paintFor(process.stdout) }),
            '',
          ]
        : plainView(lesson, found)
      console.log(view.join('\n'))
    }
  } finally {
    judge.close()
  }
  if (json) console.log(JSON.stringify(gradeReport(tree, verdicts), undefined, 1))
  if (junit) writeFileSync(junit, junitReport(verdicts))
  store.close()
  for (const notice of store.notices) console.error(notice)
  if (verdicts.some(({ verdict }) => verdict === 'harness')) return 2
  return verdicts.every(({ verdict }) => verdict === 'passed') ? 0 : 1
})
