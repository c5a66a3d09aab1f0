import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plannedActions, type SourceOrigin } from '../../../lib/plan/plan';
import { toHome } from '../../../lib/rehearsal/store/home';
import {
  isWatched,
  lookAtFolder,
  lookAtSources,
  watchFolders,
  watchSources,
} from '../../../lib/rehearsal/watch/watched-sources';
import { planOf, temporaryDirectory } from '../../helpers/rehearsal';
import { commitAll, makeRepository, writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const at = (name: string) => join(directory, name);
const home = toHome(at('home'));
makeRepository(at('shop'), { 'a.txt': 'a\n' });
symlinkSync(at('shop'), at('link'));
writeFiles(at('folder'), { 'a.txt': 'a\n' });

const repository = (path: string): SourceOrigin => ({ kind: 'repository', path, branch: 'main', uncommitted: [] });
const folder: SourceOrigin = { kind: 'folder', path: at('folder'), branch: 'main' };
const source = (name: string, provider: string, origin: SourceOrigin, configuration = {}) => ({
  ...{ name, category: 'Source', provider, configuration, part: { kind: 'source', origin } as const },
});
const plan = planOf({
  Source: [
    [
      source('App', 'CodeStarSourceConnection', repository(at('shop'))),
      source('Same', 'CodeCommit', repository(at('link'))),
      source('Files', 'CodeStarSourceConnection', folder),
      source('Polled', 'CodeCommit', folder),
      source('Told', 'CodeCommit', folder, { PollForSourceChanges: 'false' }),
      source('Image', 'ECR', folder),
    ],
  ],
});

test('what stands for an image is not watched, nor a folder of whose commits nobody could tell', () => {
  expect(
    plannedActions(plan)
      .filter(isWatched)
      .map(({ reference }) => reference),
  ).toEqual(['App', 'Same', 'Files', 'Polled']);
});

test('sources of the same repository share its looks, by whatever path it is named', async () => {
  const [watched, ...others] = await watchSources(plan, home);
  expect([watched?.sources.map(({ reference }) => reference), others]).toEqual([['App', 'Same'], []]);
  const commit = commitAll(at('shop'), { 'a.txt': 'b\n' }, 'Change');
  const changes = watched === undefined ? [] : await lookAtSources(watched);
  expect(changes.map(({ source: { reference } }) => reference)).toEqual(['App', 'Same']);
  expect(changes[0]?.change).toMatchObject({ after: commit });
});

test('a folder is looked at for each of its sources', async () => {
  const watched = await watchFolders(plan, home);
  expect(watched.map(({ source: { reference }, path }) => [reference, path])).toEqual([
    ['Files', at('folder')],
    ['Polled', at('folder')],
  ]);
  const [first] = watched;
  if (first === undefined) throw new Error('a folder is watched');
  writeFileSync(at('folder/b.txt'), 'b\n');
  const looks = [await lookAtFolder(first), await lookAtFolder(first), await lookAtFolder(first)];
  expect(looks).toEqual([undefined, { source: first.source, path: at('folder'), paths: ['b.txt'] }, undefined]);
});
