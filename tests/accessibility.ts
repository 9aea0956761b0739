// What axe-core finds serious or critical in a page.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** @param rules only these; all where none are named */
export async function findingsOf(page: Page, rules: string[] = []): Promise<string[]> {
  // The policy lets no script in but our own; the scan comes in beside it.
  const session = await page.context().newCDPSession(page)
  await session.send('Page.setBypassCSP', { enabled: true })
  await page.evaluate(`globalThis.axe ?? (() => { ${source} })()`)
  await session.detach()
  return page.evaluate(async (rules) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe
    const { violations } = await run(rules.length > 0 ? { runOnly: rules } : {})
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    return serious.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
    )
  }, rules)
}
