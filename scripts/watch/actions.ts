// What the keys do.
import { openHint } from '../course/open-hint.ts'
import type { ProgressStore } from '../course/progress.ts'
import { resetLesson } from '../course/reset.ts'
import { compare } from '../grader/comparison.ts'
import type { Judge } from '../grader/judge-client.ts'
import { comparisonLines } from '../screen/comparison-view.ts'
import type { KeyPress } from './keys.ts'
import { openInEditor } from './open-in-editor.ts'
import { inTheBrowser } from './reader-face.ts'
import type { ScreenFace } from './screen-face.ts'
import type { Session } from './session.ts'

export interface Tools {
  session: Session
  judge: Judge
  store: ProgressStore
  screen: ScreenFace | undefined
}

/** Handles one key press; while a question is open only its answer counts. */
export async function pressKey(tools: Tools, { name, action }: KeyPress): Promise<void> {
  const { session } = tools
  if (session.state.question) return answer(tools, name)
  if (session.state.panel && (name === 'escape' || name === 'return')) return closePanel(session)
  if (session.state.panel && name in scrolling) return session.scroll(scrolling[name])
  switch (action) {
    case 'next':
      return session.move(session.neighbour(1))
    case 'previous':
      return session.move(session.neighbour(-1))
    case 'hint':
      return showHint(tools)
    case 'lessons':
      return showLessons(session)
    case 'compare':
      return showComparison(tools)
    case 'reset':
      return askForReset(session)
    case 'open':
      return openLesson(tools)
  }
}

/** How far a key moves a long panel, in lines. */
const scrolling: Record<string, number> = { up: -1, down: 1, pageup: -10, pagedown: 10, space: 10 }

function closePanel(session: Session): void {
  session.closePanel()
  session.show({ type: 'panel' })
}

function showHint({ session, store }: Tools): void {
  const { lesson, verdict } = session.state
  const task = verdict?.tasks.find((candidate) => candidate.verdict !== 'passed') ?? { id: lesson.tasks[0].address }
  const { title, text } = openHint(store, lesson, task.id)
  session.openPanel(title, text.split('\n'))
}

function showLessons(session: Session): void {
  const lines = session.state.lessons.map(({ lesson, isPassed }) => {
    const here = lesson === session.state.lesson ? '›' : ' '
    return `${here} ${isPassed ? '✓ passed' : '· open  '}  ${lesson.id}  ${lesson.title}`
  })
  session.openPanel('The lessons', [
    ...lines,
    '',
    'n and p move; a save of any lesson’s file moves there; Enter goes back.',
    ...(session.state.reader ? [inTheBrowser(session.state.reader)] : []),
  ])
}

async function showComparison({ session, judge }: Tools): Promise<void> {
  const { lesson, verdict } = session.state
  if (verdict?.verdict !== 'passed') {
    const message = `The comparison opens once ${lesson.id} is passed. To see it before: npm run compare -- ${lesson.id} --spoil`
    return session.openPanel('Not yet', [message])
  }
  session.openPanel(`${lesson.id}: yours beside the reference`, ['running both …'])
  const lines = comparisonLines(await compare(judge, lesson))
  if (session.state.lesson === lesson && session.state.panel)
    session.openPanel(`${lesson.id}: yours beside the reference`, lines)
}

function askForReset(session: Session): void {
  const { file } = session.state.lesson
  session.openPanel(
    'Start over?',
    [`A copy of ${file} is kept in .course/snapshots/, then the stub is put back.`],
    `Reset ${file}? y or n`,
  )
}

function answer({ session }: Tools, name: string): void {
  const { lesson } = session.state
  if (name === 'y') session.notice(resetLesson(lesson))
  session.closePanel()
  session.show({ type: 'panel' })
}

function openLesson({ session, screen }: Tools): void {
  screen?.suspend()
  openInEditor(session.state.lesson.file, (problem) => {
    screen?.resume()
    if (problem) session.notice(problem)
  })
}
