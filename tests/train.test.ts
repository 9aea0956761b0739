// `npm run train` as a child process: whose code it trains, what it leaves, and Ctrl-C.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Workspace } from '../scripts/bench/workspace.ts'
import { root } from '../scripts/course/catalogue.ts'

let workspace: Workspace
beforeAll(() => {
  workspace = new Workspace()
})
afterAll(() => workspace.remove())

const weights = '.course/training/weights.json'
const epochsDone = () => JSON.parse(readFileSync(workspace.path(weights), 'utf8')).epochsDone

test('it trains the reference while the lesson is not passed, and leaves weights and a picture', () => {
  const { code, stdout } = workspace.run('train', '--images', '640', '--epochs', '1')
  expect(stdout).toContain('Training the reference: 15-cnn is not passed yet.')
  expect(stdout).toMatch(/epoch 1: \d+\.\d+ % of the 10,000 test digits/)
  expect(code).toBe(0)
  expect(epochsDone()).toBe(1)
  expect(readFileSync(workspace.path('.course/training/wrong-digits.png')).subarray(1, 4).toString()).toBe('PNG')
})

test('it goes on from the weights it left', () => {
  const { stdout } = workspace.run('train', '--images', '320', '--epochs', '1', '--solutions', '--resume')
  expect(stdout).toContain('epoch 2: ')
  expect(epochsDone()).toBe(2)
})

test('Ctrl-C keeps the weights so far', async () => {
  const child = workspace.start('train', ['--solutions', '--epochs', '3'])
  let output = ''
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk
      if (output.includes('images/s')) resolve()
    })
  })
  child.kill('SIGINT')
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(output).toContain('Stopped. The weights are in .course/training/weights.json.')
  expect(code).toBe(1)
  expect(epochsDone()).toBe(0)
})

test.each([
  ['damaged', '{"version": 1, "epo', 'cannot be read'],
  ['of another network', '{"version":2,"epochsDone":1,"losses":{},"parameters":{}}', 'is of another network'],
])('weights that are %s are told, not used', (_, text, told) => {
  writeFileSync(workspace.path(weights), text)
  expect(workspace.run('train', '--resume')).toMatchObject({ code: 2, stderr: expect.stringContaining(told) })
})

test('bad options end in the usage', () => {
  expect(workspace.run('train', '--epochs', 'many')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Usage:'),
  })
  expect(workspace.run('train', '--engine', 'steam')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--engine is loops'),
  })
  expect(workspace.run('train', '01-softmax')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Nothing is trained in 01-softmax: name 15-cnn or 18-dcgan.'),
  })
})

test('once the lesson is passed it trains the learner’s code, and borrows what is not', () => {
  const file = 'lessons/15-cnn/cnn.ts'
  workspace.write(file, readFileSync(join(root, file.replace('lessons', 'solutions')), 'utf8'))
  const { stdout, code } = workspace.run('train', '--images', '320', '--epochs', '1')
  expect(stdout).toMatch(/Training your code, with the reference for 01-softmax, 02-cross-entropy/)
  expect(code).toBe(0)
  expect(existsSync(workspace.path(weights))).toBe(true)
})

const game = '.course/training/18-dcgan.json'
const stepsMade = () => {
  const { parameters } = JSON.parse(readFileSync(workspace.path(game), 'utf8'))
  return Buffer.from(parameters['generator.steps'].base64, 'base64').readDoubleLE()
}
const picture = (file: string) => PNG.sync.read(readFileSync(workspace.path(`.course/training/${file}`)))

test('the game of lesson 18 tells both losses and draws samples', () => {
  const { code, stdout } = workspace.run('train', '18-dcgan', '--images', '72', '--epochs', '2')
  expect(stdout).toContain('Training the reference: 18-dcgan is not passed yet.')
  expect(stdout).toMatch(/images\/s {2}discriminator \d\.\d{4} {2}generator \d\.\d{4}/)
  expect(stdout).toContain('epoch 2: samples in .course/training/samples.png')
  expect(code).toBe(0)
  expect(stepsMade()).toBe(10)
  // Five rows of twelve samples; two rows of the first twelve, one for each epoch.
  expect([picture('samples.png').height, picture('samples-over-time.png').height]).toEqual([292, 118])
})

test('the game comes out the same each time, whether it is gone on with or not', () => {
  const before = readFileSync(workspace.path(game), 'utf8')
  workspace.run('train', '18', '--images', '72', '--epochs', '1', '--solutions')
  expect(stepsMade()).toBe(5)
  workspace.run('train', 'dcgan', '--images', '72', '--epochs', '1', '--solutions', '--resume')
  const after = JSON.parse(readFileSync(workspace.path(game), 'utf8'))
  expect(after).toEqual(JSON.parse(before))
})

test('Ctrl-C keeps the game as it is after the last step', async () => {
  const child = workspace.start('train', ['18-dcgan', '--solutions'])
  let output = ''
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk
      if (output.includes('images/s')) resolve()
    })
  })
  child.kill('SIGINT')
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(output).toContain('npm run train -- 18-dcgan --resume goes on from them.')
  expect(code).toBe(1)
  expect(stepsMade()).toBeGreaterThan(0)
})
