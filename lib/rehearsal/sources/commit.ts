import { git } from './git';

/** A commit as its repository tells of it. */
export interface Commit {
  /** 40 hexadecimal digits, or 64. */
  readonly id: string;
  /** `Name <address>`. */
  readonly author: string;
  /** The whole message, without the line end at its end. */
  readonly message: string;
  /** `2026-11-21T03:32:21Z`. */
  readonly authorDate: string;
  /** `2026-11-21T03:32:21Z`. */
  readonly committerDate: string;
}

/** The commit that an id or a reference names. @throws GitFailure when there is none. */
export async function readCommit(repository: string, name: string): Promise<Commit> {
  const format = ['%H', '%an <%ae>', '%ad', '%cd', '%B'].join('%x00');
  const text = await git(
    repository,
    ['log', '-1', '--date=format-local:%Y-%m-%dT%H:%M:%SZ', `--format=${format}`, name, '--'],
    { environment: { TZ: 'UTC' } },
  );
  const [id = '', author = '', authorDate = '', committerDate = '', message = ''] = text.split('\0');
  return { id, author, authorDate, committerDate, message: message.trimEnd() };
}
