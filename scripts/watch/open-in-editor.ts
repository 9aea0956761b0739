import { spawn } from 'node:child_process'
import { join } from 'node:path'
import launchEditor from 'launch-editor'
import { root } from '../course/catalogue.ts'

/**
 * Opens a file in $VISUAL or $EDITOR, in this terminal if need be, else in the editor that is running.
 *
 * @param done called when the terminal is ours again, with what went wrong, if anything did
 */
export function openInEditor(file: string, done: (problem?: string) => void): void {
  const editor = process.env.VISUAL || process.env.EDITOR
  if (!editor) {
    let problem: string | undefined
    launchEditor(join(root, file), () => {
      problem = `No editor was found for ${file}: set EDITOR to the command that starts yours.`
    })
    setImmediate(() => done(problem))
    return
  }
  const child = spawn(`${editor} "${join(root, file)}"`, { shell: true, stdio: 'inherit' })
  child.on('error', (error) => done(`${editor} does not start: ${error.message}`))
  child.on('exit', (code) => done(code ? `${editor} ended with the code ${code}.` : undefined))
}
