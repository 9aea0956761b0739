// Where a script finds itself: which page, and where everything else is.
const { dataset } = document.documentElement

/** The id of the lesson that the page shows; undefined on other pages. */
export const lesson = dataset.lesson
/** The learner's file. */
export const file = dataset.file
/** The address below which everything lies. */
export const base = new URL(dataset.up ?? './', location.href)

const tokenElement = document.querySelector<HTMLMetaElement>('meta[name=token]')
/** Whether there is a watching process behind the page; a static site has none. */
export const isLive = tokenElement !== null

/** Done once the token is that of the watcher of now. */
let renewal: Promise<void> | undefined

/** Has the watching process do something. Throws with its reason where it refuses. */
export async function ask(what: object): Promise<{ html?: string }> {
  await renewal
  const headers = { 'content-type': 'application/json', 'x-token': tokenElement?.content ?? '' }
  const response = await fetch(new URL('ask', base), { method: 'POST', headers, body: JSON.stringify(what) })
  if (!response.ok) throw new Error(await response.text())
  const answer = await response.json()
  if (answer.reason) throw new Error(answer.reason)
  return answer
}

/** A watcher that was started anew has a new token; the page of the same address knows it. */
export function renewToken(): void {
  // Where the page cannot be had, what is asked is refused, and says so.
  renewal = takeToken().catch(() => {})
}

async function takeToken(): Promise<void> {
  const html = await (await fetch(location.href)).text()
  const found = new DOMParser().parseFromString(html, 'text/html').querySelector<HTMLMetaElement>('meta[name=token]')
  if (found && tokenElement) tokenElement.content = found.content
}
