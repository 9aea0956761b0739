// The pages of the course, for the reader and for the static site alike: plain HTML that is whole without
// scripts. All links are relative, so that the pages stand under any address.
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Lesson, root } from '../course/catalogue.ts'
import { readHints } from '../course/hints.ts'
import { escaped } from '../figures/svg.ts'
import { cached } from './cache.ts'
import { highlighted } from './highlight.ts'
import { type Heading, type Rendered, render, renderingVersion } from './markdown.ts'

/** What is put into a page beside its text. */
export interface Fittings {
  passed: readonly string[]
  /** where the scripts find modules, relative to the pages' root: `code/3f2a/` */
  code: string
  /** what a page needs to ask for something; none on the static site */
  token?: string
  /** what stands under a task's heading */
  task(lesson: Lesson, address: string): string
  /** what stands after the last task */
  lesson(lesson: Lesson): string
}

export interface Page {
  /** `lessons/01-softmax/`, relative to the pages' root */
  path: string
  title: string
  lesson?: Lesson
  rendered: Rendered
}

export interface PageSource {
  file: string
  lesson?: Lesson
}

/** A page's address with the path of its text in the repository. */
export function pageSources(catalogue: readonly Lesson[]): Map<string, PageSource> {
  const lessons = catalogue.map((lesson): [string, PageSource] => [
    `lessons/${lesson.id}/`,
    { file: `lessons/${lesson.id}/README.md`, lesson },
  ])
  return new Map([['lessons/', { file: 'lessons/README.md' }], ...lessons])
}

export function readPage(path: string, { file, lesson }: PageSource): Page {
  const source = readFileSync(join(root, file), 'utf8')
  const rendered = cached([renderingVersion, source], () => render(source))
  return { path, title: rendered.headings[0]?.text ?? path, lesson, rendered }
}

/** A source file as a page of its own. */
export function sourcePage(file: string, text: string): Page {
  const html = `<h1>${escaped(posix.basename(file))}</h1><p><code>${escaped(file)}</code></p>${highlighted(text, 'ts')}`
  return {
    path: file.replace(/\.ts$/, '.html'),
    title: posix.basename(file),
    rendered: { html, headings: [], sections: [] },
  }
}

export function pageHtml(page: Page, catalogue: readonly Lesson[], fittings: Fittings): string {
  const up = '../'.repeat(page.path.split('/').length - 1)
  const { lesson } = page
  const token = fittings.token ? `<meta name="token" content="${fittings.token}">` : ''
  return `<!doctype html>
<html lang="en" data-up="${up}" data-code="${fittings.code}"${lesson ? ` data-lesson="${lesson.id}" data-file="${lesson.file}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${token}
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
function articleHtml({ lesson, rendered }: Page, fittings: Fittings): string {
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
    const verdict = fittings.task(lesson, heading.text)
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

/** The hints of a task as HTML, in the order in which they are opened. */
export function hintsOf(lesson: Lesson, address: string): string[] {
  return (readHints(lesson.id).get(address) ?? []).map(
    (hint) => cached([renderingVersion, hint], () => render(hint)).html,
  )
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
