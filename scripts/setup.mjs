// Runs before every command, with nothing installed yet: plain JavaScript, Node's own modules only.
// Everything is said on standard error; standard output belongs to the command (it may be JSON).
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

const oldest = [20, 19]
const root = new URL('../', import.meta.url)

function nodeIsTooOld() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1])
}

/** npm writes `node_modules/.package-lock.json` last, so an interrupted installation has none. */
function isInstalled() {
  const changed = (path) => statSync(new URL(path, root), { throwIfNoEntry: false })?.mtimeMs ?? 0
  return changed('node_modules/.package-lock.json') >= changed('package-lock.json')
}

function stop(sentence) {
  console.error(`\n${sentence}`)
  process.exit(2)
}

if (nodeIsTooOld()) {
  stop(`Node ${process.versions.node} is too old: install Node ${oldest.join('.')} or newer, then run this again.`)
}
if (!isInstalled()) {
  console.error('Installing the course’s packages (once, about 200 MB with all of MNIST) …')
  const npm = process.env.npm_execpath
  const { status } = spawnSync(npm ? process.execPath : 'npm', [...(npm ? [npm] : []), 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !npm && process.platform === 'win32',
  })
  if (status !== 0) {
    stop('The packages could not be installed: check the connection to the npm registry, then run this again.')
  }
  // The lessons' pages are made now, which takes seconds, so that the first one opens at once. Without, it does too, later.
  const render = ['--import', './scripts/typescript.mjs', 'scripts/reader/render.ts']
  spawnSync(process.execPath, render, { cwd: root, stdio: 'ignore' })
  console.error('Installed.')
}
