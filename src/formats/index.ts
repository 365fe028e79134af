import { exports } from './exports/index.ts';
import { nfsConf } from './nfs-conf/index.ts';

/** Every format, by its camelCase id. */
export const formats = { exports, nfsConf } as const;

export type FormatId = (typeof formats)[keyof typeof formats]['id'];
