// What the reader refuses, and how it lives: spoken to as no browser would.
import { once } from 'node:events'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { processesNaming, Workspace } from '../scripts/bench/workspace.ts'
import { inTheBrowser } from '../scripts/watch/reader-face.ts'
import { type Reading, startReading } from './reading.ts'

let reading: Reading
beforeAll(async () => {
  reading = await startReading()
})
afterAll(() => reading.workspace.remove())

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

/** A request exactly as given, on a connection of its own: nothing is put right on the way. */
function ask(path: string, { method = 'GET', headers = {}, body = '' } = {}): Promise<Answer> {
  const { hostname, port } = new URL(reading.address)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers, agent: false }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      resolve({ status: response.statusCode!, headers: response.headers, text })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const page = '/lessons/01-softmax/'

async function token(): Promise<string> {
  return /name="token" content="([^"]+)"/.exec((await ask(page)).text)![1]
}

describe('pages', () => {
  test('a lesson is answered, with a strict policy', async () => {
    const { status, headers, text } = await ask(page)
    expect(status).toBe(200)
    expect(text).toContain('<h1 id="01--softmax">')
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test.each([
    '/assets/style.css',
    '/assets/katex.css',
    '/assets/fonts/KaTeX_Main-Regular.woff2',
    '/assets/page.js',
    '/assets/runner.js',
    '/assets/search.json',
    '/lessons/',
    '/lessons/01-softmax/figures/range.svg',
    '/lessons/01-softmax/softmax.html',
    '/lessons/given/tensor.html',
    '/digits/t10k-labels-idx1-ubyte.bin',
  ])('%s is there', async (path) => expect((await ask(path)).status).toBe(200))

  test('the first page leads to the lessons', async () => {
    expect(await ask('/')).toMatchObject({ status: 302, headers: { location: '/lessons/' } })
  })

  test('some digits are the first bytes of all', async () => {
    const { status, headers } = await ask('/digits/t10k-images-idx3-ubyte.bin', { headers: { range: 'bytes=0-799' } })
    expect([status, headers['content-length']]).toEqual([206, '800'])
  })
})

describe('what is not of the course', () => {
  test.each([
    '/package.json',
    '/solutions/01-softmax/softmax.ts',
    '/solutions/01-softmax/softmax.html',
    '/checks/01-softmax/softmax.check.ts',
    '/checks/01-softmax/softmax.check.html',
    '/lessons/01-softmax/softmax.ts',
    '/lessons/01-softmax/hints.md',
    '/lessons/01-softmax/README.md',
    '/lessons/01-softmax/other.html',
    '/lessons/01-softmax/figures/',
    '/lessons/01-softmax/figures/none.svg',
    '/.course/progress.json',
    '/.git/config',
    '/assets/',
    '/assets/nothing.js',
    '/digits/',
    '/events/none/more',
    '/code/x/yours/lessons/01-softmax/softmax.js',
  ])('%s is not served', async (path) => expect((await ask(path)).status).toBe(404))

  test.each([
    '/../package.json',
    '/lessons/../package.json',
    '/lessons/01-softmax/../../package.json',
    '/lessons/01-softmax/figures/../softmax.ts',
    '/lessons/01-softmax/%2e%2e/%2e%2e/package.json',
    '/lessons/01-softmax/..%2f..%2fpackage.json',
    '/lessons/01-softmax/figures/range%2esvg',
    '/lessons/01-softmax/%00',
    '/lessons/01-softmax/\\..\\..\\package.json',
    '//lessons/01-softmax/',
    '/lessons//01-softmax/',
    '/lessons/01-softmax/?raw',
    '/assets/style.css?url',
    '/assets/page.js?import&raw',
    '/@fs/etc/passwd',
    '/@fs/etc/passwd?raw??',
    '/assets/../../../package.json',
    'http://127.0.0.1/package.json',
    '*',
  ])('%s leads nowhere', async (path) => {
    const { status, text } = await ask(path)
    expect(status).toBe(404)
    expect(text).not.toContain('gradient-diary"')
  })

  test('the solution is not among the modules of the learner’s side, nor its comments in the reference’s', async () => {
    const code = /data-code="([^"]+)"/.exec((await ask(page)).text)![1]
    expect((await ask(`/${code}yours/lessons/01-softmax/softmax.js`)).text).toContain('todo')
    expect((await ask(`/${code}yours/lessons/02-cross-entropy/../../solutions/x.js`)).status).toBe(404)
    const reference = await ask(`/${code}reference/lessons/01-softmax/softmax.js`)
    expect(reference.status).toBe(200)
    expect(reference.text).not.toContain('Scales values')
    for (const path of [
      'checks/01-softmax/golden.js',
      'scripts/watch.js',
      'package.js',
      'solutions/01-softmax/none.js',
    ])
      expect((await ask(`/${code}yours/${path}`)).status, path).toBe(404)
  })

  test.skipIf(process.platform === 'win32')('a symbolic link leads nowhere', async () => {
    const { workspace } = reading
    const outside = `${workspace.folder}-outside`
    mkdirSync(outside, { recursive: true })
    try {
      writeFileSync(`${outside}/secret.svg`, '<svg>secret</svg>')
      writeFileSync(`${outside}/secret.ts`, 'export const secret = 1')
      symlinkSync(`${outside}/secret.svg`, workspace.path('lessons/01-softmax/figures/link.svg'))
      symlinkSync(outside, workspace.path('lessons/02-cross-entropy/linked'))
      rmSync(workspace.path('lessons/03-derivatives/derivatives.ts'))
      symlinkSync(`${outside}/secret.ts`, workspace.path('lessons/03-derivatives/derivatives.ts'))
      await sleep(1000)
      const code = /data-code="([^"]+)"/.exec((await ask(page)).text)![1]
      for (const path of [
        '/lessons/01-softmax/figures/link.svg',
        '/lessons/02-cross-entropy/linked/secret.svg',
        '/lessons/03-derivatives/derivatives.html',
        `/${code}yours/lessons/03-derivatives/derivatives.js`,
        `/${code}yours/lessons/02-cross-entropy/linked/secret.js`,
      ]) {
        const { status, text } = await ask(path)
        expect([path, status]).toEqual([path, 404])
        expect(text).not.toContain('secret')
      }
    } finally {
      rmSync(outside, { recursive: true, force: true })
    }
  })
})

test('of a training, what is kept is served, and nothing else of the folder', async () => {
  expect((await ask('/training/weights.json')).text).toBe('null')
  mkdirSync(reading.workspace.path('.course/training'), { recursive: true })
  reading.workspace.write('.course/training/weights.json', '{"epochsDone":1}')
  expect((await ask('/training/weights.json')).text).toBe('{"epochsDone":1}')
  for (const path of ['/training/', '/training/watcher.pid', '/training/../progress.json'])
    expect((await ask(path)).status, path).toBe(404)
})

describe('who may ask', () => {
  test.each([
    'evil.example',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost',
    'evil.example:4310',
    '127.0.0.1.evil.example:4310',
  ])('a request for the host %s is refused', async (host) =>
    expect((await ask(page, { headers: { host } })).status).toBe(403),
  )

  test('localhost is us as well', async () => {
    const { port } = new URL(reading.address)
    expect((await ask(page, { headers: { host: `localhost:${port}` } })).status).toBe(200)
  })

  test.each(['http://evil.example', 'null', 'https://127.0.0.1:4310', 'http://127.0.0.1:1'])(
    'a request from the origin %s is refused',
    async (origin) => expect((await ask(page, { headers: { origin } })).status).toBe(403),
  )

  test('another site may link here, and not embed anything', async () => {
    const from = (dest: string, mode: string) => ({
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': dest, 'sec-fetch-mode': mode },
    })
    expect((await ask(page, from('document', 'navigate'))).status).toBe(200)
    expect((await ask(page, from('iframe', 'navigate'))).status).toBe(403)
    expect((await ask('/assets/page.js', from('script', 'no-cors'))).status).toBe(403)
    expect((await ask('/events/01-softmax', from('empty', 'cors'))).status).toBe(403)
  })

  test.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('%s is refused', async (method) =>
    expect((await ask(page, { method })).status).toBe(405),
  )
})

describe('what does something', () => {
  const body = JSON.stringify({ what: 'hint', task: '01-softmax/softmax' })
  const origin = () => reading.address.slice(0, -1)
  const hints = async () => (await ask(page)).text.match(/class="hint"/g)?.length ?? 0

  test.each([
    ['no token', { 'x-token': '' }],
    ['a wrong token', { 'x-token': 'x'.repeat(32) }],
    ['another origin', { origin: 'http://evil.example' }],
    ['no origin', { origin: '' }],
    ['a form’s type', { 'content-type': 'text/plain' }],
  ])('%s: refused, and nothing is done', async (_, wrong: Record<string, string>) => {
    const headers = Object.fromEntries(
      Object.entries({
        origin: origin(),
        'content-type': 'application/json',
        'x-token': await token(),
        ...wrong,
      }).filter(([, value]) => value !== ''),
    )
    expect((await ask('/ask', { method: 'POST', headers, body })).status).toBe(403)
    expect(await hints()).toBe(0)
  })

  test('GET does nothing', async () => {
    expect((await ask('/ask')).status).toBe(404)
    expect(await hints()).toBe(0)
  })

  test('with everything right it is done', async () => {
    const headers = { origin: origin(), 'content-type': 'application/json', 'x-token': await token() }
    const send = (what: unknown) => ask('/ask', { method: 'POST', headers, body: JSON.stringify(what) })
    expect((await send({ what: 'hint', task: '01-softmax/softmax' })).status).toBe(200)
    await expect.poll(hints).toBe(1)
    expect((await send({ what: 'reset', lesson: '01-softmax' })).status).toBe(400)
    expect((await send({ what: 'compare', lesson: '01-softmax' })).text).toContain('opens once 01-softmax is passed')
    expect((await send({ what: 'hint', task: '../../x' })).text).toContain('There is no lesson called')
    expect((await ask('/ask', { method: 'POST', headers, body: 'x'.repeat(200_000) })).status).toBe(400)
  })
})

describe('its life', () => {
  /** Its process, which runs from the first request on; on Linux alone it can be found. */
  async function readerProcess(): Promise<number | undefined> {
    await ask(page)
    return processesNaming(reading.workspace.path('scripts/reader/main.ts'))[0]
  }

  test('when it dies it is started again at the next request', async () => {
    const pid = await readerProcess()
    if (pid === undefined) return expect(process.platform).not.toBe('linux')
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => processesNaming(reading.workspace.path('scripts/reader/main.ts'))).toEqual([])
    expect((await ask(page)).status).toBe(200)
  })

  test('a connection that it has not taken when it dies is taken by the next', async () => {
    const pid = await readerProcess()
    if (pid === undefined) return expect(process.platform).not.toBe('linux')
    process.kill(pid, 'SIGSTOP')
    const answer = ask(page)
    await sleep(300)
    process.kill(pid, 'SIGKILL')
    expect((await answer).status).toBe(200)
  })

  test('half a request, and none, harm nobody', async () => {
    const { hostname, port } = new URL(reading.address)
    const sockets = ['GET /less', '', '\u0000\u0001\u0002\r\n\r\n'].map((text) => {
      const socket = connect(Number(port), hostname, () => socket.write(text))
      socket.on('error', () => {})
      return socket
    })
    expect((await ask(page)).status).toBe(200)
    for (const socket of sockets) socket.destroy()
  })

  test('a file that brings down a parser does not bring it down for long', async () => {
    reading.workspace.write('lessons/01-softmax/softmax.ts', `export const softmax = ${'['.repeat(7000)}`)
    await sleep(500)
    const code = /data-code="([^"]+)"/.exec((await ask(page)).text)![1]
    expect((await ask(`/${code}yours/lessons/01-softmax/softmax.js`)).text).toContain('nested hundreds deep')
  })

  test('it listens on this machine alone, and a taken port leads to the next', async () => {
    const second = await startReading()
    onTestFinished(() => second.workspace.remove())
    expect(second.address).not.toBe(reading.address)
    expect(inTheBrowser('http://127.0.0.1:4311/')).toContain('port 4310 is taken')
    expect(new URL(second.address).hostname).toBe('127.0.0.1')
    const gone = once(second.watcher, 'exit')
    await fetch(second.address)
    second.watcher.kill('SIGKILL')
    await gone
    // The judge and its workers as well: they may still write where the folder is removed.
    await expect.poll(() => processesNaming(second.workspace.folder)).toEqual([])
  })

  test('--no-reader opens nothing', async () => {
    const workspace = new Workspace()
    onTestFinished(() => workspace.remove())
    const other = await startReading(workspace, ['--no-reader'])
    expect(other.address).toBeUndefined()
  })
})
