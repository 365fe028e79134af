/** A case that is deliberately not compared, and why. */
type Exceptions = Readonly<Record<string, string>>

/** Every place where quorate and a real tool are known to differ on purpose, format by format. */
export const exceptions = {
  exports: {
    /** Gotchas by title. */
    gotchas: {
      'a trailing slash on a directory that does not exist':
        'Paths are compared as realpath(3) resolves them, which takes the directory to exist; exportfs leaves the path of one that does not.',
      'a symbolic link': 'Links are not in the files.',
      'a relative path starts at the directory where exportfs runs':
        'Nothing in the files says where; the finding is exports/relative-path.',
      'no file': 'A file that does not exist has no text to find anything in.',
      'no main file, a drop-in': 'A file that does not exist has no text to find anything in.',
    } as Exceptions,
    /** Corpus files by name. */
    corpus: {} as Exceptions,
  },
  nfsConf: {
    gotchas: {
      'a NUL at the start of a line ends the file':
        'nfsconf loses the rest of the file without a word; nfs-conf/syntax says so, as it does for a NUL elsewhere in a line',
      'no main file, a drop-in': 'nfsconf 2.6.2 gives up where the main file is missing; the daemons read the drop-ins all the same',
    } as Exceptions,
    corpus: {} as Exceptions,
  },
}
