// npm run compare -- lesson [--spoil]
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCatalogue, root } from './course/catalogue.ts'
import { find, UsageError } from './course/find.ts'
import { ProgressStore } from './course/progress.ts'
import { compare } from './grader/comparison.ts'
import { Grading } from './grader/grading.ts'
import { Judge } from './grader/judge-client.ts'
import { runCommand } from './screen/command.ts'
import { comparisonLines } from './screen/comparison-view.ts'

await runCommand('npm run compare -- lesson [--spoil]', async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { spoil: { type: 'boolean' } } })
  if (positionals.length !== 1) throw new UsageError('Name one lesson.')
  const catalogue = readCatalogue()
  const { lesson } = find(catalogue, positionals[0])
  const judge = new Judge()
  try {
    const grading = new Grading(catalogue, judge, new ProgressStore(join(root, '.course')))
    if (!values.spoil && !grading.isPassed(lesson)) await grading.grade(lesson).verdict
    if (!values.spoil && !grading.isPassed(lesson)) {
      console.error(
        `${lesson.id} is not passed yet, and the reference would give it away. To see it all the same: add --spoil`,
      )
      return 1
    }
    console.log(comparisonLines(await compare(judge, lesson)).join('\n'))
    return 0
  } finally {
    judge.close()
  }
})
