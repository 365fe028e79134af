/** A file that the daemon starts with; others are there to be included. */
export const isMainFile = (path: string | undefined): boolean => path === undefined || /(?:^|\/)keepalived\.conf$/.test(path)
