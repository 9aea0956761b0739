// The pages of the course, for the reader and for the static site alike: plain HTML that is whole without
// scripts. All links are relative, so that the pages stand under any address.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { type Lesson, readCatalogue, root } from '../course/catalogue.ts'
import { escaped } from '../figures/svg.ts'
import { cached } from './cache.ts'
import { figureSizes } from './figure-sizes.ts'
import { pagePolicy } from './gate.ts'
import type { Heading, Rendered } from './markdown.ts'

/** Bumped when the same text is rendered otherwise than before: what was rendered is kept. */
const renderingVersion = 9

/** What is put into a page beside its text. */
export interface Fittings {
  passed: readonly string[]
  /** where the scripts find modules, relative to the pages' root: `code/3f2a/` */
  code: string
  /** what a page needs to ask for something; none on the static site */
  token?: string
  /** what stands under a task's heading */
  task(lesson: Lesson, address: string, hints: readonly string[]): string
  /** what stands after the last task */
  lesson(lesson: Lesson): string
}

export interface Page {
  /** `lessons/01-softmax/`, relative to the pages' root */
  path: string
  title: string
  lesson?: Lesson
  rendered: Rendered
  /** the hints of each task as HTML, in the order in which they are opened */
  hints: Record<string, string[]>
}

export interface PageSource {
  file: string
  lesson?: Lesson
}

/** The lessons that can be read; one is judged before its text is written. */
export function readableLessons(): Lesson[] {
  return readCatalogue().filter(({ id }) => existsSync(join(root, 'lessons', id, 'README.md')))
}

/** A page's address with the path of its text in the repository. */
export function pageSources(catalogue: readonly Lesson[]): Map<string, PageSource> {
  const lessons = catalogue.map((lesson): [string, PageSource] => [
    `lessons/${lesson.id}/`,
    { file: `lessons/${lesson.id}/README.md`, lesson },
  ])
  return new Map([['lessons/', { file: 'lessons/README.md' }], ...lessons])
}

export async function readPage(path: string, { file, lesson }: PageSource): Promise<Page> {
  const source = readFileSync(join(root, file), 'utf8')
  const hintsFile = join(root, dirname(file), 'hints.md')
  const hintsSource = lesson && existsSync(hintsFile) ? readFileSync(hintsFile, 'utf8') : ''
  const sizes = figureSizes(dirname(file))
  const { rendered, hints } = await cached([renderingVersion, source, hintsSource, sizes], async () => {
    const { render, renderHints } = await import('./markdown.ts')
    return { rendered: render(source, sizes), hints: renderHints(hintsSource) }
  })
  return { path, title: rendered.headings[0]?.text ?? path, lesson, rendered, hints }
}

/** A source file as a page of its own. */
export async function sourcePage(file: string, text: string): Promise<Page> {
  const { highlighted } = await import('./highlight.ts')
  const html = `<h1>${escaped(posix.basename(file))}</h1><p><code>${escaped(file)}</code></p>${highlighted(text, 'ts')}`
  const rendered = { html, headings: [], sections: [] }
  return { path: file.replace(/\.ts$/, '.html'), title: posix.basename(file), rendered, hints: {} }
}

export function pageHtml(page: Page, catalogue: readonly Lesson[], fittings: Fittings): string {
  const up = '../'.repeat(page.path.split('/').length - 1)
  const { lesson } = page
  // What a server says in a header, a static page has to say itself.
  const meta = fittings.token
    ? `<meta name="token" content="${fittings.token}">`
    : `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`
  return `<!doctype html>
<html lang="en" data-up="${up}" data-code="${fittings.code}"${lesson ? ` data-lesson="${lesson.id}" data-file="${lesson.file}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${meta}
<title>${escaped(page.title)} · gradient-diary</title>
<link rel="icon" href="${up}assets/icon.svg">
<link rel="stylesheet" href="${up}assets/katex.css">
<link rel="stylesheet" href="${up}assets/plot.css">
<link rel="stylesheet" href="${up}assets/style.css">
<script type="module" src="${up}assets/page.js"></script>
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<header>
<a class="home" href="${up}lessons/">gradient-diary</a>
<p class="connection" role="status"></p>
<a class="to-contents" href="#contents">Lessons</a>
<button class="search-button" type="button" hidden aria-haspopup="dialog">Search <kbd>/</kbd></button>
</header>
<main id="text" tabindex="-1">
<article>
${articleHtml(page, fittings)}
</article>
${turnHtml(lesson, catalogue)}
</main>
<nav id="contents" aria-label="Lessons">
${contentsHtml(page, catalogue, fittings.passed, up)}
</nav>
</body>
</html>
`
}

/** The text, with what belongs under the tasks' headings. */
function articleHtml({ lesson, rendered, hints }: Page, fittings: Fittings): string {
  if (!lesson) return rendered.html
  const isTask = (text: string) => lesson.tasks.some(({ address }) => address === text)
  const last = rendered.headings.findLast(({ text }) => isTask(text))
  const after = last && rendered.headings[rendered.headings.indexOf(last) + 1]
  return rendered.html.replace(/<h([1-6]) id="([^"]*)">.*?<\/h\1>/g, (whole, _, id) => {
    const heading = rendered.headings.find((each) => each.id === id)!
    const status =
      after && heading === after
        ? `<section class="lesson-state" data-state aria-label="The lesson as a whole">${fittings.lesson(lesson)}</section>`
        : ''
    if (!isTask(heading.text)) return status + whole
    const verdict = fittings.task(lesson, heading.text, hints[heading.text] ?? [])
    return `${status}${whole}<section class="task" data-task="${heading.text}" aria-label="${heading.text}: the verdict" aria-live="polite">${verdict}</section>`
  })
}

function turnHtml(lesson: Lesson | undefined, catalogue: readonly Lesson[]): string {
  if (!lesson) return ''
  const at = catalogue.indexOf(lesson)
  const link = (other: Lesson | undefined, rel: string, word: string) =>
    other ? `<a rel="${rel}" href="../${other.id}/"><small>${word}</small> ${titleHtml(other)}</a>` : '<span></span>'
  return `<nav class="turn" aria-label="Previous and next">${link(catalogue[at - 1], 'prev', 'Previous')}${link(catalogue[at + 1], 'next', 'Next')}</nav>`
}

function titleHtml({ id, title }: Lesson): string {
  return `<span class="number">${id.slice(0, 2)}</span> ${escaped(title)}`
}

function contentsHtml(page: Page, catalogue: readonly Lesson[], passed: readonly string[], up: string): string {
  const items = catalogue.map((lesson) => {
    const isHere = lesson === page.lesson
    const mark = passed.includes(lesson.id) ? ' class="is-passed"' : ''
    const here = isHere ? ' aria-current="page"' : ''
    const sections = isHere ? sectionsHtml(page.rendered.headings, lesson) : ''
    const state = `<span class="mark" title="passed"><span class="unseen">passed</span></span>`
    return `<li data-lesson="${lesson.id}"${mark}><a href="${up}lessons/${lesson.id}/"${here}>${titleHtml(lesson)}</a>${state}${sections}</li>`
  })
  return `<h2><a href="${up}lessons/">The lessons</a></h2><ol>${items.join('\n')}</ol>`
}

function sectionsHtml(headings: readonly Heading[], lesson: Lesson): string {
  const isTask = ({ text }: Heading) => lesson.tasks.some(({ address }) => address === text)
  const shown = headings.filter((heading) => heading.level === 2 || isTask(heading))
  const items = shown.map((heading) => {
    const text = isTask(heading) ? `<code>${heading.text.split('/')[1]}</code>` : escaped(heading.text)
    return `<li${isTask(heading) ? ` class="is-task" data-mark="${heading.text}"` : ''}><a href="#${heading.id}">${text}</a></li>`
  })
  return `<ul>${items.join('')}</ul>`
}

/** What the search looks through: the text under each heading of each page. */
export function searchEntries(pages: readonly Page[]): { at: string; title: string; text: string }[] {
  return pages.flatMap(({ path, title, rendered }) =>
    rendered.sections
      .filter(({ text, heading }) => text || heading)
      .map(({ heading, text }) => ({
        at: heading && heading.level > 1 ? `${path}#${heading.id}` : path,
        title: heading && heading.level > 1 ? `${title} › ${heading.text}` : title,
        text,
      })),
  )
}
