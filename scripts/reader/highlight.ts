import { createHighlighterCoreSync } from '@shikijs/core'
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript'
import python from '@shikijs/langs/python'
import typescript from '@shikijs/langs/typescript'
import dark from '@shikijs/themes/github-dark-high-contrast'
import light from '@shikijs/themes/github-light-high-contrast'
import { escaped } from '../figures/svg.ts'

const languages: Record<string, string> = { ts: 'typescript', python: 'python' }
/** A longer text is shown without colours: it is not worth the time. */
const longest = 200_000

const highlighter = createHighlighterCoreSync({
  themes: [light, dark],
  langs: [typescript, python],
  engine: createJavaScriptRegexEngine(),
})

/** Code as HTML, each line in a `span.line`, with the colours of both schemes as custom properties. */
export function highlighted(code: string, language: string): string {
  const lang = languages[language]
  if (!lang || code.length > longest) return plain(code)
  return highlighter.codeToHtml(code, {
    lang,
    themes: { light: light.name!, dark: dark.name! },
    defaultColor: false,
    // After half a second on one line Shiki would leave it, and take all that follows for a part of it: seen where a
    // busy machine met a comment first, and all code behind it was grey.
    tokenizeTimeLimit: 0,
  })
}

/** The lines of the code as HTML, one by one. */
export function highlightedLines(code: string, language: string): string[] {
  const [, inner = ''] = /<code>([\s\S]*)<\/code>/.exec(highlighted(code, language)) ?? []
  return inner.split('\n').map((line) => line.replace(/^<span class="line">([\s\S]*)<\/span>$/, '$1'))
}

function plain(code: string): string {
  const lines = code.split('\n').map((line) => `<span class="line">${escaped(line)}</span>`)
  return `<pre class="shiki" tabindex="0"><code>${lines.join('\n')}</code></pre>`
}
