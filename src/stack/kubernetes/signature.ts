/** Whether a file may be a manifest, by its name. */
export const isManifestPath = (path: string): boolean => /[^/]\.ya?ml$/.test(path)

const key = (name: string): RegExp => new RegExp(`(?:^|[\\s{,"'])${name}["']?[ \\t]*:`)
const API_VERSION = key('apiVersion')
const KIND = key('kind')

/** Whether a text holds Kubernetes objects that have to do with NFS. A template is no manifest yet. */
export const resemblesManifest = (text: string): boolean =>
  API_VERSION.test(text) && KIND.test(text) && (/nfs/i.test(text) || /\bkind["']?\s*:\s*["']?Node\b/.test(text)) && !text.includes('{{')
