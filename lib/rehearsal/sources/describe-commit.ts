import type { Commit } from '../endpoint/codecommit';
import { tryGit } from './git';

/** Any commit of a repository in the form that CodeCommit's GetCommit tells; undefined when there is no such commit. */
export async function tryDescribeCommit(repository: string, id: string): Promise<Commit | undefined> {
  if (!/^[0-9a-f]{4,64}$/i.test(id)) return undefined;
  const format = ['%H', '%T', '%P', '%an', '%ae', '%ad', '%cn', '%ce', '%cd', '%B'].join('%x00');
  const { exitCode, stdout } = await tryGit(repository, ['log', '-1', '--date=raw', `--format=${format}`, id, '--']);
  if (exitCode !== 0) return undefined;
  const [hash = '', tree = '', parents = '', name = '', email = '', date = '', ...rest] = stdout.split('\0');
  const [committerName = '', committerEmail = '', committerDate = '', message = ''] = rest;
  return {
    id: hash,
    tree,
    parents: parents.split(' ').filter((parent) => parent !== ''),
    message: message.replace(/\n$/, ''),
    author: { name, email, date },
    committer: { name: committerName, email: committerEmail, date: committerDate },
  };
}
