// A stub is its solution without what the learner is to write: the same imports, types and doc comments,
// each task's body replaced by `todo`, and nothing that is not exported. So the two cannot drift apart.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { isAssembly, type Lesson, root } from './catalogue.ts'

interface Piece {
  start: number
  end: number
}

interface Statement extends Piece {
  type: string
  source?: { value: string }
  declaration?: (Piece & { type: string; id?: { name: string }; body?: Piece; returnType?: Piece | null }) | null
}

const alwaysKept = new Set(['ImportDeclaration', 'TSTypeAliasDeclaration', 'TSInterfaceDeclaration'])

/**
 * The stub of a lesson's file.
 *
 * @param solution the source of the solution
 * @param lesson the lesson's id; with a function's name it makes the task's address
 * @param tasks the names of the functions to be written; other exports stay as they are
 * @param todoBody what stands in a task's place; takes its address and what it returns
 */
export function stubOf(
  solution: string,
  lesson: string,
  tasks: readonly string[],
  todoBody = bodyInTypeScript,
): string {
  const { program, comments } = parseSync('solution.ts', solution)
  const statements = program.body as unknown as Statement[]
  const pieces = statements.flatMap((statement, i) => {
    if (!isKept(statement)) return []
    const from = leadingEnd(comments, i === 0 ? 0 : statements[i - 1].end, statement.start)
    return [
      solution.slice(from, statement.start).trimStart() + withoutBody(solution, statement, lesson, tasks, todoBody),
    ]
  })
  return tidy(pieces, `import { todo } from '#given/todo.ts'`)
}

function isKept({ type }: Statement): boolean {
  return alwaysKept.has(type) || type === 'ExportNamedDeclaration'
}

/** Where the comments that belong to the statement begin. */
function leadingEnd(comments: Piece[], after: number, before: number): number {
  return comments.find(({ start, end }) => start >= after && end <= before)?.start ?? before
}

type TodoBody = (address: string, returns: string) => string

const bodyInTypeScript: TodoBody = (address) => `return todo('${address}')`

/** AssemblyScript has no type for a function that never returns. */
const bodyInAssemblyScript: TodoBody = (address, returns) =>
  returns === 'void' ? `todo('${address}')` : `todo('${address}')\n  return 0`

function withoutBody(
  source: string,
  statement: Statement,
  lesson: string,
  tasks: readonly string[],
  todoBody: TodoBody,
): string {
  const { declaration } = statement
  const name = declaration?.type === 'FunctionDeclaration' ? declaration.id?.name : undefined
  if (!name || !tasks.includes(name) || !declaration?.body) return source.slice(statement.start, statement.end)
  const { returnType, body } = declaration
  const returns = returnType ? source.slice(returnType.start, returnType.end).replace(/^:\s*/, '') : ''
  return `${source.slice(statement.start, body.start)}{\n  ${todoBody(`${lesson}/${name}`, returns)}\n}`
}

/** Imports stand together at the top, `todo` after the last of them in alphabetical order. */
function tidy(pieces: string[], todoImport: string): string {
  const isImport = (piece: string) => /^import\b/m.test(piece.replace(/\/\*[\s\S]*?\*\//g, ''))
  const imports = [...pieces.filter(isImport), todoImport].sort(bySpecifier)
  return `${[imports.join('\n'), ...pieces.filter((piece) => !isImport(piece))].join('\n\n')}\n`
}

function bySpecifier(a: string, b: string): number {
  const specifier = (line: string) => /from '([^']+)'/.exec(line)?.[1] ?? ''
  return specifier(a) < specifier(b) ? -1 : 1
}

/** The stub of a lesson, made from the solution beside it. */
export function stubText(lesson: Lesson): string {
  const solution = readFileSync(join(root, lesson.file.replace(/^lessons\//, 'solutions/')), 'utf8')
  const names = lesson.tasks.map(({ name }) => name)
  return stubOf(solution, lesson.id, names, isAssembly(lesson.file) ? bodyInAssemblyScript : undefined)
}
