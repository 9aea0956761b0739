// The pictures of `npm run bench` that lessons show: of recorded runs, kept as its `--json` prints them.
import { readFileSync } from 'node:fs'
import type { CostReport } from '../bench/cost/cost.ts'
import type { LadderReport } from '../bench/ladder/ladder.ts'
import type { SectionName } from '../bench/ladder/rungs.ts'
import { costFigure } from './cost.ts'
import { ladderFigure } from './ladder.ts'

export function recordedLadder(...names: SectionName[]): string {
  const { sections }: LadderReport = recorded('ladder')
  return ladderFigure(names.map((name) => sections.find((section) => section.name === name)!))
}

export function recordedCost(): string {
  const report: CostReport = recorded('cost')
  return costFigure(report)
}

function recorded(name: string) {
  return JSON.parse(readFileSync(new URL(`../bench/recorded/${name}.json`, import.meta.url), 'utf8'))
}
