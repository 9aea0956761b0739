// The commands as child processes: exit codes, and what they say of bad input.
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { hasSimd } from '../lessons/given/engine/features.ts'
import { filesIn, Workspace } from '../scripts/bench/workspace.ts'

const file = 'lessons/01-softmax/softmax.ts'
const right = `export const normalize = (v: number[]) => v.map((x) => x / v.reduce((a, b) => a + b, 0))
export const softmax = (z: number[]) => normalize(z.map((x) => Math.exp(x - Math.max(...z))))
`

let workspace: Workspace
beforeAll(() => {
  workspace = new Workspace()
})
afterAll(() => workspace.remove())

describe('grade', () => {
  test('a stub is todo: exit code 1', () => {
    const { code, stdout } = workspace.run('grade', '01', '--json')
    expect(code).toBe(1)
    const report = JSON.parse(stdout)
    expect(report).toMatchObject({
      version: 1,
      tree: 'lessons',
      lessons: [{ id: '01-softmax', verdict: 'todo', borrowed: [] }],
    })
    expect(Object.keys(report.lessons[0].tasks[0])).toEqual(expect.arrayContaining(['id', 'verdict', 'ms', 'checks']))
  })

  test('the reference is passed: exit code 0, and a JUnit report', () => {
    const { code } = workspace.run('grade', '--tree', 'solutions', '01-softmax', '--junit', 'report.xml')
    expect(code).toBe(0)
    expect(readFileSync(workspace.path('report.xml'), 'utf8')).toContain('<testsuite tests="4" errors="0" failures="0"')
  })

  test('an unknown lesson, task or option: exit code 2 and the nearest names', () => {
    expect(workspace.run('grade', 'sofmax')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean 01-softmax'),
    })
    expect(workspace.run('grade', '01/softmx').stderr).toContain('Did you mean softmax?')
    expect(workspace.run('grade', '--jsn')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Unknown option '--jsn'\.\nUsage: /),
    })
  })

  test.each(['--help', '-h'])('%s gives the usage: exit code 0', (option) => {
    expect(workspace.run('grade', option)).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Usage: npm run grade/),
    })
  })

  test('a failing task is a line that editors can read', () => {
    workspace.write(file, right.replace('- Math.max(...z)', ''))
    const { stdout } = workspace.run('grade', '01')
    expect(stdout).toMatch(/^lessons\/01-softmax\/softmax\.ts:2:1: error: 01-softmax\/softmax is failed/m)
  })
})

describe('bench', () => {
  test.skipIf(!hasSimd)('draws what it has measured', async () => {
    // Its rungs are alternatives of the checks.
    const whole = new Workspace('whole')
    onTestFinished(() => whole.remove())
    const { code, stdout, stderr } = whole.run('bench', 'simd', '--count', '1', '--svg', 'own.svg')
    expect(stderr).toBe('The picture is in own.svg.\n')
    expect(code).toBe(0)
    expect(stdout).toContain('v128, four rows')
    expect(readFileSync(whole.path('own.svg'), 'utf8')).toMatch(/<svg .+>v128, four rows<\/text>/s)
  })

  test('refuses a picture before it measures: where there is none, and where there is no folder for it', () => {
    const none = workspace.run('bench', 'latency', '--svg', 'own.svg')
    expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('--svg is for ladder, simd, cost.') })
    const nowhere = workspace.run('bench', '--svg', 'nowhere/own.svg')
    expect(nowhere).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('no such file or directory') })
  })
})

test('output that nobody reads on ends a command without a word', async () => {
  const grade = workspace.start('grade', ['--tree', 'solutions', '01'])
  grade.stdout!.destroy()
  const [errors, [code]] = await Promise.all([text(grade.stderr!), once(grade, 'exit')])
  expect(errors).toBe('')
  expect(code).toBe(1)
})

describe('hint', () => {
  test('opens one hint after the other and stays at the last', () => {
    const titles = [1, 2, 3, 4].map(() => workspace.run('hint', '01/softmax').stdout.split('\n')[0])
    expect(titles.map((title) => title.split('hint ')[1])).toEqual([
      '1 of 3',
      '2 of 3',
      '3 of 3, the last',
      '3 of 3, the last',
    ])
  })
})

describe('compare', () => {
  test('asks for --spoil before the lesson is passed', () => {
    expect(workspace.run('compare', '01')).toMatchObject({ code: 1, stderr: expect.stringContaining('--spoil') })
  })

  test('shows figures and the difference once it is passed', () => {
    workspace.write(file, right)
    const { code, stdout } = workspace.run('compare', '01')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^softmax: largest relative error \S+ over \d+ calls; [\d.]+ times/m)
    expect(stdout).toContain('− export const normalize')
  })
})

describe('reset', () => {
  test('keeps a copy, then puts the stub back', () => {
    const { stdout } = workspace.run('reset', '01')
    const kept = /in (\.course\/snapshots\/\S+\.ts)\./.exec(stdout)?.[1] ?? ''
    expect(readFileSync(workspace.path(kept), 'utf8')).toBe(right)
    expect(readFileSync(workspace.path(file), 'utf8')).toContain(`todo('01-softmax/softmax')`)
    expect(workspace.run('reset', '01').stdout).toContain('the stub already')
  })

  test('loses no byte of a file that is no UTF-8', () => {
    const latin1 = Buffer.from('// élève\n', 'latin1')
    writeFileSync(workspace.path(file), latin1)
    workspace.run('reset', '01')
    const copies = workspace.run('restore', '01').stdout.trim().split('\n').length - 1
    expect(workspace.run('restore', '01', String(copies)).stdout).toContain('is again what it was')
    expect(readFileSync(workspace.path(file))).toEqual(latin1)
  })
})

describe('progress', () => {
  test.each([
    ['damaged', '{"version": 1, "less', 'cannot be used'],
    ['of a newer version', '{"version": 7, "lessons": {}, "hints": {}}', 'version 7'],
  ])('that is %s is set aside, told and kept', (_, text, told) => {
    writeFileSync(workspace.path('.course/progress.json'), text)
    const { stderr } = workspace.run('grade', '01')
    expect(stderr).toContain(told)
    const kept = filesIn(workspace.path('.course')).filter((name) => name.includes('set-aside'))
    expect(kept.some((name) => readFileSync(workspace.path(`.course/${name}`), 'utf8') === text)).toBe(true)
    expect(existsSync(workspace.path('.course/progress.json'))).toBe(true)
  })

  test('is not needed: where it cannot be written, grading goes on and says so', async () => {
    const other = new Workspace()
    onTestFinished(() => other.remove())
    // A file where the folder should be refuses every write, whoever runs this.
    writeFileSync(other.path('.course'), '')
    other.write(file, right)
    const { code, stderr } = other.run('grade', '01')
    expect(code).toBe(0)
    expect(stderr).toContain('Progress is not kept')
  })
})
