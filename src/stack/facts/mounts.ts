import { type HostSet, placeIn, setsOf } from './sets.ts'
import type { Mount } from './types.ts'

/** Local file systems of every host's fstab; what is mounted over NFS is a consumer. */
export const fstabMounts = (sets: readonly HostSet[]): Mount[] =>
  setsOf(sets, 'fstab').flatMap(({ config, host, isNamed }) =>
    config.effective.mounts
      .filter(({ nfs, type }) => !nfs && type !== 'swap')
      .map(({ source, target, type, options, mount, document }) => {
        const place = placeIn(document, mount)
        return {
          ...(isNamed ? { host } : {}),
          device: source,
          directory: withoutSlash(target),
          type,
          options,
          by: 'fstab' as const,
          atBoot: !options.includes('noauto'),
          ...(place ? { place } : {}),
        }
      }),
  )

export const withoutSlash = (path: string): string => (path.length > 1 ? path.replace(/\/+$/, '') : path)
