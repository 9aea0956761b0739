// What a fresh clone says before anything is installed.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../scripts/course/catalogue.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'))
  mkdirSync(join(folder, 'scripts'))
  cpSync(join(root, 'scripts/setup.mjs'), join(folder, 'scripts/setup.mjs'))
  writeFileSync(join(folder, 'package-lock.json'), '{}')
})
afterAll(() => rmSync(folder, { recursive: true }))

function setup(npm: string, ...execArgv: string[]) {
  const script = join(folder, 'npm.cjs')
  writeFileSync(script, npm)
  const { status, stdout, stderr } = spawnSync(process.execPath, [...execArgv, 'scripts/setup.mjs'], {
    cwd: folder,
    env: { ...process.env, npm_execpath: script },
  })
  return { code: status, stdout: String(stdout), stderr: String(stderr) }
}

test('it says what it installs, on standard error', () => {
  const { code, stdout, stderr } = setup(`console.log(process.argv.slice(2).join(' '))`)
  expect(code).toBe(0)
  expect(stdout).toBe('')
  expect(stderr).toContain('Installing the course’s packages')
  expect(stderr).toContain('ci --loglevel=error')
})

test('a registry that cannot be reached ends in what to do', () => {
  const { code, stderr } = setup('process.exit(1)')
  expect(code).toBe(2)
  expect(stderr).toContain('check the connection to the npm registry, then run this again')
})

test('an old Node ends in what to do', () => {
  const pretend = join(folder, 'old.cjs')
  writeFileSync(pretend, `Object.defineProperty(process, 'versions', { value: { node: '20.18.3' } })`)
  const { code, stderr } = setup('', '--require', pretend)
  expect(code).toBe(2)
  expect(stderr).toContain('Node 20.18.3 is too old: install Node 20.19 or newer')
})

test('what is installed is not installed again, until the lockfile is newer', () => {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  writeFileSync(join(folder, 'node_modules/.package-lock.json'), '{}')
  expect(setup('process.exit(1)')).toEqual({ code: 0, stdout: '', stderr: '' })
  utimesSync(join(folder, 'package-lock.json'), new Date(), new Date(Date.now() + 5000))
  expect(setup('process.exit(1)').code).toBe(2)
})
