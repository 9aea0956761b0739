import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { repositoryPath, root } from '../course/catalogue.ts'
import { lessonOf, resolveInTree, type Tree } from './tree.ts'

const overlayMark = '?overlay='

export interface TreePlugin extends Plugin {
  tree: Tree
  /** the lessons whose reference was asked for in the learner's place, since the tree was set */
  borrowed: Set<string>
  onTampered: (what: string) => void
}

/** Serves the modules of the tree that is judged at the moment; one run at a time. */
export function treePlugin(tree: Tree): TreePlugin {
  const plugin: TreePlugin = {
    name: 'tree',
    enforce: 'pre',
    tree,
    borrowed: new Set(),
    onTampered() {},

    async resolveId(source, importer) {
      if (!importer || source.startsWith('\0')) return null
      const from = repositoryPath(importer.split('?')[0])
      const specifier = await localSpecifier(source, from)
      const resolution = resolveInTree(plugin.tree, specifier, from)
      if (!resolution) return null
      if ('tampered' in resolution) {
        plugin.onTampered(resolution.tampered)
        throw new Error(resolution.tampered)
      }
      if (from.startsWith('lessons/') && 'path' in resolution) noteBorrowed(plugin.borrowed, resolution.path)
      if ('path' in resolution) return join(root, resolution.path)
      return (
        join(root, resolution.overlay.over.replace(/^lessons/, 'solutions')) + overlayMark + resolution.overlay.file
      )
    },

    load(id) {
      const [path, overlay] = id.split(overlayMark)
      if (overlay) return `export * from ${JSON.stringify(join(root, overlay))}\nexport * from ${JSON.stringify(path)}`
      return plugin.tree.sources[repositoryPath(path)] ?? null
    },
  }
  return plugin
}

function noteBorrowed(borrowed: Set<string>, path: string): void {
  const lesson = lessonOf(path)
  if (lesson && path.startsWith('solutions/')) borrowed.add(lesson)
}

/** An absolute path or a file address into the repository becomes relative, so that one rule judges all. */
async function localSpecifier(source: string, from: string): Promise<string> {
  const path = source.startsWith('file:') ? fileURLToPath(source) : source
  if (!isAbsolute(path) || !from.startsWith('lessons/')) return source
  const target = repositoryPath(path)
  return target.startsWith('..') ? source : `#${target}`
}
