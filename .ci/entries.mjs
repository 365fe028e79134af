// What the package offers is written once, in package.json: the build, the tests and the checks all derive from it.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * @typedef {object} Entry
 * @property {string} subpath  as an importer writes it after the package's name: '.', './lint'
 * @property {string} name     path below dist, without extension: 'formats/exports/index'
 * @property {string} source   'src/formats/exports/index.ts'
 * @property {boolean} pure    runs in a browser
 */

/** Folders of src that may touch the host; everything else runs in a browser. */
export const hostFolders = ['node', 'cli', 'language-server']

/** @param {string} file  a path below dist or src */
const isPure = (file) => !hostFolders.includes(file.split('/')[0])

/** @param {string} output  './dist/lint/index.js' */
const nameOf = (output) => output.replace(/^(\.\/)?dist\//, '').replace(/\.c?js$/, '')

/** @param {string} root  the repository */
export const readManifest = (root) => JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))

/**
 * @param {{ exports: Record<string, string | { default: string }> }} manifest
 * @returns {Entry[]}
 */
export const entriesOf = (manifest) =>
  Object.entries(manifest.exports).flatMap(([subpath, target]) => {
    if (typeof target === 'string') return []
    const name = nameOf(target.default)
    return [{ subpath, name, source: `src/${name}.ts`, pure: isPure(name) }]
  })

/**
 * @param {{ bin: Record<string, string> }} manifest
 * @returns {{ command: string, name: string, source: string }[]}
 */
export const commandsOf = (manifest) =>
  Object.entries(manifest.bin).map(([command, output]) => {
    const name = nameOf(output)
    return { command, name, source: `src/${name}.ts` }
  })
