/** What one shell of a build needs to be told. */
export interface ShellProgram {
  /** A word that no command prints. */
  readonly mark: string;
  /** The directory where the shell leaves its environment and its working directory after each command. */
  readonly state: string;
  /** Whether to begin with the state that an earlier shell left. */
  readonly restore: boolean;
}

/** What comes before a mark in the output. */
export const RECORD_SEPARATOR = '\u001e';

/**
 * The program of a build's shell, for any POSIX shell and of built-in commands only, since a build may change its PATH.
 * It reads commands from standard input, each ended by the mark on a line of its own, runs them one after another in
 * itself, and tells the exit code of each on standard output, in order with what the command wrote there. Its own
 * standard error is closed off, so that `set -x` shows a build's commands and none of these.
 */
export function toShellProgram({ mark, state, restore }: ShellProgram): string {
  const environment = quote(`${state}/environment`);
  const directory = quote(`${state}/directory`);
  return `
exec 7>&1 2>/dev/null
__conveyor_save() { command export -p >${environment} && pwd >${directory} || :; }
__conveyor_command=
${restore ? `. ${environment}\nIFS= read -r __conveyor_line <${directory} && cd "$__conveyor_line"` : ''}
trap __conveyor_save EXIT
while IFS= read -r __conveyor_line; do
  if [ "$__conveyor_line" = ${quote(mark)} ]; then
    eval "$__conveyor_command" </dev/null 2>&7
    printf '\\036%s %s\\n' ${quote(mark)} "$?" >&7
    __conveyor_save
    __conveyor_command=
  else
    __conveyor_command="$__conveyor_command$__conveyor_line
"
  fi
done
`;
}

/**
 * What runs the shell: both of its outputs in one real pipe, as a program that opens /dev/stderr needs it, and a
 * last word on how the shell itself ended. The reader stays until the last writer is gone.
 */
export function toShellWrapper(mark: string): string {
  return `{ "$@"; printf '\\036%s end %s\\n' ${quote(mark)} "$?"; } 2>&1 | { trap '' TERM; exec cat; }`;
}

/** The text as one word of a shell. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
