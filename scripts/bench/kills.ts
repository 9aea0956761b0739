// What is kept must survive being killed: a process that writes progress and snapshots without pause is
// killed at random moments, and what it leaves is read again.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ProgressStore } from '../course/progress.ts'

const writer = fileURLToPath(new URL('./kills-writer.ts', import.meta.url))
const typescript = new URL('../typescript.mjs', import.meta.url).href
/** What one snapshot holds; a torn one is shorter. */
export const snapshotText = `${'// a line of a learner’s file\n'.repeat(400)}// the end\n`

export interface KillsReport {
  kills: number
  /** how many were acknowledged: each writer counts on from the one before */
  writes: number
  /** what was lost or torn, in words */
  faults: string[]
  /** files that nobody will ask for */
  leftovers: number
}

export async function measureKills(kills: number): Promise<KillsReport> {
  const folder = mkdtempSync(join(tmpdir(), 'kills-'))
  const report: KillsReport = { kills, writes: 0, faults: [], leftovers: 0 }
  for (let round = 0; round < kills; round++) {
    const acknowledged = await killOne(folder)
    report.writes = acknowledged
    report.faults.push(...faultsIn(folder, acknowledged))
    rmSync(join(folder, 'snapshots'), { recursive: true, force: true })
  }
  new ProgressStore(folder).close()
  report.leftovers = readdirSync(folder).filter((name) => !/^progress(\.backup)?\.json$/.test(name)).length
  rmSync(folder, { recursive: true })
  return report
}

/** How many writes were said to be done, by all writers so far, before this one was killed. */
async function killOne(folder: string): Promise<number> {
  const child = fork(writer, [folder], {
    execArgv: ['--import', typescript],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let acknowledged = 0
  child.on('message', (count: number) => {
    acknowledged = count
  })
  await once(child, 'message')
  await sleep(Math.random() * 10)
  child.kill('SIGKILL')
  await once(child, 'exit')
  return acknowledged
}

function faultsIn(folder: string, acknowledged: number): string[] {
  const { progress, notices } = new ProgressStore(folder, false)
  const kept = progress.hints.writes ?? 0
  const lost = kept < acknowledged ? [`progress holds write ${kept}, and ${acknowledged} was acknowledged`] : []
  return [...notices, ...lost, ...tornSnapshots(join(folder, 'snapshots'))]
}

function tornSnapshots(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true }).map(String)
  const copies = names.filter((name) => name.endsWith('.ts') && !name.split(/[/\\]/).at(-1)!.startsWith('.'))
  return copies
    .filter((name) => readFileSync(join(folder, name), 'utf8') !== snapshotText)
    .map((name) => `${name} is torn`)
}

export function killsLines({ kills, writes, faults, leftovers }: KillsReport): string[] {
  return [
    `${kills} kills, ${writes} writes acknowledged before them`,
    `lost or torn: ${faults.length}; files left over: ${leftovers}`,
    ...faults.slice(0, 10).map((fault) => `  ${fault}`),
  ]
}
