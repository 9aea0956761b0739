// A browser for the tests of the reader: Debian's Chromium, or a Chrome or Edge that is installed. Where there
// is none the tests are skipped and say so; where CI is set they fail.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const { env } = process
const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((folder) => folder !== undefined)
const candidates = [
  env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...windows.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
  ...windows.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
]

export const browserPath = candidates.find((path) => path && existsSync(path))

if (!browserPath && env.CI)
  throw new Error('There is no browser, and CI is set: install Chromium or set CHROMIUM_PATH.')
if (!browserPath)
  console.warn('No Chromium, Chrome or Edge was found: the tests of the reader in a browser are skipped.')

export function launch(): Promise<Browser> {
  // Chromium's own sandbox refuses to run as root, as in a container.
  const isRoot = process.getuid?.() === 0
  return chromium.launch({ executablePath: browserPath, args: isRoot ? ['--no-sandbox'] : [] })
}

/** What went wrong in a page, and what it asked of anybody but its own server. */
export function complaintsOf(page: Page, address: string): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !url.startsWith('blob:')) complaints.push(`asks for ${url}`)
  })
  return complaints
}
