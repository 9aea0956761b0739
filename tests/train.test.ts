// `npm run train` as a child process: whose code it trains, what it leaves, and Ctrl-C.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasSimd } from '../lessons/given/engine/features.ts'
import { Workspace } from '../scripts/bench/workspace.ts'
import { root } from '../scripts/course/catalogue.ts'

let workspace: Workspace
beforeAll(() => {
  workspace = new Workspace()
})
afterAll(() => workspace.remove())

/** Starts a training and ends it by Ctrl-C as soon as it tells its speed. */
async function interrupted(args: string[]): Promise<{ code: unknown; output: string }> {
  const child = workspace.start('train', args)
  let output = ''
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk) => {
      output += chunk
      if (output.includes('images/s')) resolve()
    })
  })
  child.kill('SIGINT')
  const code = await new Promise((resolve) => child.once('exit', resolve))
  return { code, output }
}

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
  const { code, output } = await interrupted(['--solutions', '--epochs', '3'])
  expect(output).toContain('Stopped. The weights are in .course/training/weights.json.')
  expect(code).toBe(1)
  expect(epochsDone()).toBe(0)
})

test('weights that are damaged are told, not used', () => {
  writeFileSync(workspace.path(weights), '{"version": 1, "epo')
  const stderr = expect.stringContaining('cannot be read')
  expect(workspace.run('train', '--resume')).toMatchObject({ code: 2, stderr })
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
    stderr: expect.stringContaining('Nothing is trained in 01-softmax: name 15-cnn or 18-dcgan or 19-engine.'),
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
  const { code, output } = await interrupted(['18-dcgan', '--solutions'])
  expect(output).toContain('npm run train -- 18-dcgan --resume goes on from them.')
  expect(code).toBe(1)
  expect(stepsMade()).toBeGreaterThan(0)
})

describe.skipIf(!hasSimd)('the engine of lesson 19', () => {
  const engine = ['--engine', 'simd', '--solutions']
  const deep = '.course/training/deep.json'
  const read = (file: string) => JSON.parse(readFileSync(workspace.path(file), 'utf8'))

  test('trains the network of lesson 15, and says whose kernels do', () => {
    const { code, stdout } = workspace.run('train', '--engine', 'simd', '--images', '3200', '--epochs', '1')
    expect(stdout).toContain('Training the reference: 19-engine is not passed yet.')
    expect(Number(/epoch 1: (\d+\.\d+) % of the 10,000 test digits/.exec(stdout)?.[1])).toBeGreaterThan(80)
    expect(stdout).toContain('digits it gets wrong are drawn')
    expect(code).toBe(0)
  })

  test('once the lesson is passed it runs on the learner’s kernels', () => {
    const file = 'lessons/19-engine/assembly/engine.ts'
    const stub = readFileSync(workspace.path(file), 'utf8')
    workspace.write(file, readFileSync(join(root, file.replace('lessons', 'solutions')), 'utf8'))
    const { stdout } = workspace.run('train', '--engine', 'simd', '--images', '320', '--epochs', '1', '--workers', '1')
    workspace.write(file, stub)
    expect(stdout).toContain('Training your code: all of it is yours.')
    expect(stdout).toContain('epoch 1: ')
  })

  test.each([
    ['small', weights, ['2']],
    ['deep', deep, ['2', '4']],
  ])('the %s network comes out the same whatever the number of workers', (network, file, counts) => {
    const train = (workers: string) => {
      workspace.run('train', ...engine, '--network', network, '--images', '333', '--epochs', '1', '--workers', workers)
      return read(file)
    }
    const one = train('1')
    for (const workers of counts) expect(train(workers)).toEqual(one)
  })

  test('goes on from where it stopped, to the same numbers, and from what the loops have begun', () => {
    const options = ['--network', 'deep', '--images', '320', '--workers', '1', '--epochs']
    workspace.run('train', ...engine, ...options, '2')
    const through = read(deep)
    workspace.run('train', ...engine, ...options, '1')
    workspace.run('train', ...engine, ...options, '1', '--resume')
    expect(read(deep)).toEqual(through)
    workspace.run('train', '--images', '320', '--epochs', '1', '--solutions')
    const { stdout } = workspace.run('train', ...engine, '--images', '320', '--epochs', '1', '--resume')
    expect(stdout).toContain('epoch 2: ')
  })

  test('refuses the weights of the other network', () => {
    writeFileSync(workspace.path(weights), readFileSync(workspace.path(deep)))
    const stderr = expect.stringContaining('weights.json is of another network: expected kernels [8,1,3,3], got [')
    expect(workspace.run('train', ...engine, '--resume')).toMatchObject({ code: 2, stderr })
  })

  test.each([
    [['--network', 'wide'], '--network is small or deep, not wide.'],
    [['--network', 'deep', '--engine', 'loops'], 'The deep network is trained by --engine simd alone.'],
    [['--workers', '2'], '--workers is for --engine simd: the loops train on one thread.'],
    [['--engine', 'simd', '--workers', '3'], '--workers is from 1 to 2 for this network, not 3.'],
    [['--network', 'deep', '--workers', '5'], '--workers is from 1 to 4 for this network, not 5.'],
    [['18', '--engine', 'simd'], '18-dcgan has no other engine, and no other network.'],
  ])('%j is refused in a sentence', (args, told) => {
    expect(workspace.run('train', ...args)).toMatchObject({ code: 2, stderr: expect.stringContaining(told) })
  })

  test('Ctrl-C keeps the weights so far', async () => {
    const { code, output } = await interrupted([...engine, '--network', 'deep', '--epochs', '50'])
    expect(code).toBe(1)
    expect(output).toContain('npm run train -- --network deep --resume goes on from them.')
    expect(read(deep).parameters).toHaveProperty('velocity of kernels')
  })

  test.skipIf(process.arch !== 'x64')(
    'without SIMD the loops train the small network, and the deep one is refused',
    () => {
      const without = ['--no-enable-sse4-1']
      const { code, stdout } = workspace.runWith(without, 'train', ...engine, '--images', '64', '--epochs', '1')
      expect(stdout).toContain('has no SIMD in its WebAssembly: the loops train instead.')
      expect(code).toBe(0)
      const stderr = expect.stringContaining('which --network deep needs.')
      expect(workspace.runWith(without, 'train', '--network', 'deep')).toMatchObject({ code: 2, stderr })
    },
  )
})
