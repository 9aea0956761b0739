// What a page of the reader may have done. Loaded when the first page asks.
import { find } from '../course/find.ts'
import { openHint } from '../course/open-hint.ts'
import { compare } from '../grader/comparison.ts'
import type { Answer, Ask } from '../reader/protocol.ts'
import type { Tools } from './actions.ts'

type AskTools = Pick<Tools, 'session' | 'judge' | 'store'>

export async function answerAsk({ session, judge, store }: AskTools, ask: Ask): Promise<Answer> {
  const lessons = session.state.lessons.map(({ lesson }) => lesson)
  const { lesson } = find(lessons, ask.what === 'hint' ? ask.task : ask.lesson)
  if (ask.what === 'hint') {
    openHint(store, lesson, ask.task)
    return {}
  }
  if (ask.what === 'judge') {
    session.move(lesson)
    return {}
  }
  const isPassed = session.state.lessons.some((each) => each.lesson === lesson && each.isPassed)
  if (!isPassed) return { refusal: `The comparison opens once ${lesson.id} is passed.` }
  const { lesson: _, ...comparison } = await compare(judge, lesson)
  return { comparison }
}
