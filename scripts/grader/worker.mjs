// The process in which one run's checks meet the learner's code. It loads Vitest, the checks' language and
// the lesson's known mistakes before it is needed, and is used once.
import { fileURLToPath } from 'node:url'
import 'fast-check'
import 'vitest'
import { init, runBaseTests, setupEnvironment } from 'vitest/worker'
import { endWithParent } from './end-with-parent.mjs'

const [expected, parent] = process.argv.slice(2)
// Before the loader: while this thread waits for the loader's, nothing else would look.
endWithParent(Number(parent))
// After the packages, which need no loader: each of their modules would go through it.
await import('../typescript.mjs')
const { connect } = await import('../../checks/given/channel.ts')
const { preload } = await import('../../checks/given/known.ts')
const { warmUp } = await import('../../checks/given/warm-up.ts')
const { arm, unguarded } = await import('./guard.ts')
for (const name of ['checks/given/golden', 'checks/given/gradients', 'checks/given/task', 'lessons/given/todo'])
  await import(`../../${name}.ts`)

const sendOnce = process.send.bind(process)
const print = process.stdout.write.bind(process.stdout)
const on = process.on.bind(process)
const off = process.off.bind(process)
const exit = process.exit

// A message that cannot be sent is lost: without the callback it would be an error, and telling that error
// would be one more.
const send = (message) => sendOnce(message, () => {})

// Messages carry a seal that only the grader and the closures in this file know: the learner's code can
// write to the same pipe, but not in the grader's name.
let seal
const post = (parts) => send({ seal, ...parts })

on('message', (message) => {
  if (message.type !== 'start' || seal) return
  seal = message.judge.seal
  const { lesson, options } = message.judge
  connect(
    {
      post: (record) => post({ record }),
      mark: (check) => print(`\u0001${seal} ${check}\u0001`),
      prepare: () => preload(lesson),
      arm: () => giveTo(lesson),
      unguarded,
    },
    options,
  )
})
/** Vitest makes of `process.exit` an error; a lesson that calls it shall end. */
function giveTo(lesson) {
  process.exit = exit
  arm(lesson, (what) => post({ record: { type: 'tampered', what } }))
}

// A lesson may close its own output; what is printed after that is lost.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
on('unhandledRejection', (reason) => post({ unhandled: { kind: 'rejection', text: textOf(reason) } }))
on('uncaughtException', (error) => post({ unhandled: { kind: 'exception', text: textOf(error) } }))
// Nobody is left to report to. (Node itself calls process.disconnect here: it must stay what it is.)
const end = () => process.kill(process.pid, 'SIGKILL')
on('disconnect', end)
if (!process.connected) end()

function textOf(thrown) {
  try {
    return String(thrown?.stack ?? thrown).slice(0, 2000)
  } catch {
    return 'something that cannot be read'
  }
}

init({
  post: (message) => post({ message }),
  on: (listener) => on('message', listener),
  off: (listener) => off('message', listener),
  teardown() {},
  runTests: (state, traces) => runBaseTests('run', state, traces),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
  setup: setupEnvironment,
})

process.send = undefined
await preload(expected)
warmUp()
process.chdir(fileURLToPath(new URL('../../', import.meta.url)))
send({ ready: true })
