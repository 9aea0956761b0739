// The learner's file beside the reference, line by line.
import { diffLines } from 'diff'
import { escaped } from '../figures/svg.ts'
import type { LessonComparison } from '../grader/comparison.ts'
import { taskLine } from '../screen/comparison-view.ts'
import { highlightedLines } from './highlight.ts'

type Side = string | undefined

interface Row {
  isSame: boolean
  sides: [yours: Side, reference: Side]
}

export function comparisonHtml({ yours, reference, tasks }: Omit<LessonComparison, 'lesson'>): string {
  const figures = tasks.map((task) => `<li>${escaped(taskLine(task))}</li>`).join('')
  const rows = pairs(yours, reference).map(rowHtml).join('')
  const head = '<tr><th scope="col">Yours</th><th scope="col">The reference</th></tr>'
  return `<ul class="figures">${figures}</ul><div class="wide" tabindex="0" role="region" aria-label="Both files"><table class="beside"><thead>${head}</thead><tbody>${rows}</tbody></table></div>`
}

/** The lines that stand beside each other: equal ones, or what was taken out beside what was put in. */
function pairs(yours: string, reference: string): Row[] {
  const [left, right] = [yours, reference].map((text) => highlightedLines(text, 'ts'))
  let [l, r] = [0, 0]
  const changes = diffLines(yours, reference)
  return changes.flatMap(({ added, removed, count }, i): Row[] => {
    if (!added && !removed)
      return Array.from({ length: count }, () => ({ isSame: true, sides: [left[l++], right[r++]] }))
    if (added && changes[i - 1]?.removed) return []
    const taken = removed ? count : 0
    const put = added ? count : changes[i + 1]?.added ? changes[i + 1].count : 0
    return Array.from({ length: Math.max(taken, put) }, (_, k) => ({
      isSame: false,
      sides: [k < taken ? left[l++] : undefined, k < put ? right[r++] : undefined],
    }))
  })
}

function rowHtml({ isSame, sides }: Row): string {
  const cells = sides.map((side) =>
    side === undefined ? '<td class="none"></td>' : `<td><code class="shiki">${side}</code></td>`,
  )
  return `<tr${isSame ? '' : ' class="changed"'}>${cells.join('')}</tr>`
}
