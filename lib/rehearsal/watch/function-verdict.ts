import { shortCommit } from './reference-change';

/**
 * What a function printed about a change, as a sentence; undefined when it printed something else. Read is one line of JSON
 * with `commit`, `branch` or `tag`, `outcome` and `why`: `3f2a1c9 on main: not started: no changed path is in site/**`.
 */
export function tryFunctionVerdict(line: string): string | undefined {
  const said = tryObject(line);
  const text = (key: string): string | undefined => (typeof said?.[key] === 'string' ? said[key] : undefined);
  const [commit, outcome, why] = [text('commit'), text('outcome'), text('why')];
  if (commit === undefined || outcome === undefined || why === undefined) return undefined;
  const branch = text('branch');
  const where = branch === undefined ? `as tag ${text('tag') ?? ''}` : `on ${branch}`;
  return `${shortCommit(commit)} ${where}: ${outcome}: ${why}`;
}

function tryObject(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    return JSON.parse(line) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}
