// The process in which one run's checks meet the learner's code. Plain JavaScript, so that it starts
// without a loader; it loads Vitest and fast-check before it is needed and is used once.
import { init, runBaseTests, setupEnvironment } from 'vitest/worker'
import 'fast-check'

const send = process.send.bind(process)
const on = process.on.bind(process)
const off = process.off.bind(process)
const channel = Symbol.for('gradient-diary.channel')

// Messages carry a seal that only the grader and the closures in this file know: the learner's code can
// write to the same pipe, but not in the grader's name.
let seal
const post = (parts) => send({ seal, ...parts })

on('message', (message) => {
  if (message.type !== 'start' || seal) return
  seal = message.judge.seal
  globalThis[channel] = { post: (record) => post({ record }), options: message.judge.options }
})
on('unhandledRejection', (reason) => post({ unhandled: { kind: 'rejection', text: textOf(reason) } }))
on('uncaughtException', (error) => post({ unhandled: { kind: 'exception', text: textOf(error) } }))
on('disconnect', () => process.kill(process.pid, 'SIGKILL'))

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
process.disconnect = undefined
send({ ready: true })
