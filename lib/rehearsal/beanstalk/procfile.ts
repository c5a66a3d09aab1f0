/** A process that an application's version runs. */
export interface Process {
  /** `web` for the one that requests go to. */
  readonly name: string;
  /** A command line for a shell. */
  readonly command: string;
}

/** What is wrong with a version, in a sentence. */
export interface BadVersion {
  readonly problem: string;
}

/**
 * The lines of a Procfile or a Buildfile, `name: command`; empty lines and comments count for nothing.
 * @see https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/platforms-linux-extend.build-proc.html
 */
export function parseProcfile(text: string, file = 'Procfile'): readonly Process[] | BadVersion {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const processes = lines.map((line) => /^([A-Za-z0-9_-]+):\s*(\S.*)$/.exec(line));
  const bad = lines.find((_, index) => processes[index] === null);
  if (bad !== undefined) return { problem: `the line "${bad}" of its ${file} is not of the form "name: command"` };
  return processes.flatMap((found) => (found === null ? [] : [{ name: found[1] ?? '', command: found[2] ?? '' }]));
}
