import { type Document, isMap, parseAllDocuments } from 'yaml'
import type { Written } from '../facts/place.ts'
import { tooDeep } from './depth.ts'
import type { Manifest, ManifestProblem } from './types.ts'
import { classesOf, mountsOf, nodesOf, provisionersOf } from './volumes.ts'
import { type Cursor, items, text } from './yaml-reader.ts'

/** Reads what a file of Kubernetes objects says of NFS; whatever the text is, this returns. */
export function readManifest(text: string, path?: string): Manifest {
  const source: Written = { text, ...(path === undefined ? {} : { path }) }
  const { objects, problems } = readObjects(source)
  return {
    ...source,
    mounts: objects.flatMap(mountsOf),
    provisioners: objects.flatMap(provisionersOf),
    classes: objects.flatMap(classesOf),
    nodes: objects.flatMap(nodesOf),
    problems,
  }
}

function readObjects(source: Written): { objects: Cursor[]; problems: ManifestProblem[] } {
  const deep = tooDeep(source.text)
  if (deep) return { objects: [], problems: [{ problem: 'it is nested too deeply', span: deep }] }
  const objects: Cursor[] = []
  const problems: ManifestProblem[] = []
  for (const document of documentsOf(source.text)) {
    const fault = document.errors[0]
    if (fault) problems.push({ problem: fault.message.replace(/\.?\s*$/, ''), span: { start: fault.pos[0], end: fault.pos[1] } })
    else if (isMap(document.contents)) objects.push(...objectsOf({ map: document.contents, document, source }))
  }
  return { objects, problems }
}

/** kubectl reads YAML 1.1 (`yes` is true), and takes the last of equal keys. */
function documentsOf(text: string): Document[] {
  const documents = parseAllDocuments(text, { version: '1.1', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  return 'empty' in documents ? [] : documents
}

/** A `List` holds objects, one level deep. */
const objectsOf = (root: Cursor): Cursor[] => (/List$/.test(text(root, 'kind') ?? '') ? items(root, 'items') : [root])
